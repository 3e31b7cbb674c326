import { describe, expect, it } from 'vitest';
import { ReturnCode } from '../../../../src/errors/ReturnCode.js';
import { digestOf } from '../../../../src/model/identities/digestOf.js';
import { fixAcl } from '../../../../src/testing/server/acl/fixAcl.js';
import { isAllowed } from '../../../../src/testing/server/acl/isAllowed.js';
import { nullText } from '../../../../src/testing/server/nulls/nullText.js';
import { annId, world } from './server.js';

const bobId = { scheme: 'digest', id: digestOf('bob:2') };
const nobody = { perms: 31, scheme: nullText, id: nullText };
const here = { scheme: 'ip', id: '10.1.2.3' };

describe('digestOf', () => {
  it('hashes user and password together, as the server does', () => {
    expect(digestOf('ann:1')).toBe(annId.id);
    expect(digestOf('ann:2')).toBe('ann:v12Il6G596T9SV/PL5px+tKceSA=');
  });

  it('reads everything after the first colon as the password', () => {
    expect(digestOf('ann:a:b')).toMatch(/^ann:[^:]+=$/);
    expect(digestOf('ann:a:b')).not.toBe(digestOf('ann:a'));
  });
});

describe('fixAcl', () => {
  it.each([
    ['digest', ':x'],
    ['digest', 'a:b'],
    ['digest', 'a:b:'],
    ['ip', '1.2.3.4'],
    ['ip', '1.2.3.4/8'],
    ['world', 'anyone'],
  ])('accepts %s:%s', (scheme, id) => {
    expect(fixAcl([{ perms: 31, scheme, id }], [])).toStrictEqual([{ perms: 31, scheme, id }]);
  });

  it.each([
    ['digest', 'bob'],
    ['digest', 'bob:'],
    ['digest', 'a:b:c'],
    ['digest', ''],
    ['ip', 'x'],
    ['ip', '1.2.3'],
    ['ip', '1.2.3.256'],
    ['ip', '1.2.3.4/33'],
    ['ip', '1.2.3.4/'],
    ['ip', '::1'],
    ['world', 'me'],
    ['auth', ''],
    ['sasl', 'x'],
    ['unheard-of', 'x'],
  ])('refuses %s:%s, also next to a good entry', (scheme, id) => {
    expect(fixAcl([world(31), { perms: 31, scheme, id }], [here])).toBe(ReturnCode.invalidAcl);
  });

  // ZooKeeper 3.8.0 replies with the codes in these rows. The Java code of ZooKeeper checks only
  // some values for null. If such a check finds a null, ZooKeeper replies `invalidAcl`. If a value
  // without such a check is null, the Java code throws an exception, and ZooKeeper replies
  // `marshallingError`.
  it.each([
    ['a null scheme', [{ perms: 31, scheme: nullText, id: 'anyone' }], ReturnCode.invalidAcl],
    ['a null id of auth', [{ perms: 31, scheme: 'auth', id: nullText }], ReturnCode.invalidAcl],
    [
      'a null id of an unknown scheme',
      [{ perms: 31, scheme: 'x', id: nullText }],
      ReturnCode.invalidAcl,
    ],
    [
      'a null id of world',
      [{ perms: 31, scheme: 'world', id: nullText }],
      ReturnCode.marshallingError,
    ],
    [
      'a null id of digest',
      [{ perms: 31, scheme: 'digest', id: nullText }],
      ReturnCode.marshallingError,
    ],
    ['nulls after a valid entry', [world(31), nobody], ReturnCode.marshallingError],
    ['nulls before a valid entry', [nobody, world(31)], ReturnCode.invalidAcl],
    ['two entries of nulls', [nobody, nobody], ReturnCode.marshallingError],
  ])('refuses %s with the code $2', (_, acl, code) => {
    expect(fixAcl(acl, [here])).toBe(code);
  });

  it('refuses an empty list', () => {
    expect(fixAcl([], [annId])).toBe(ReturnCode.invalidAcl);
  });

  it('replaces auth by all identities of the caller except its address', () => {
    const acl = [{ perms: 3, scheme: 'auth', id: 'whatever' }];

    expect(fixAcl(acl, [here, annId, bobId])).toStrictEqual([
      { perms: 3, ...annId },
      { perms: 3, ...bobId },
    ]);
  });

  it('drops duplicate entries, except entries that auth adds', () => {
    const acl = [world(1), world(1), world(3), { perms: 1, scheme: 'auth', id: '' }];

    expect(fixAcl([...acl, { perms: 1, ...annId }], [annId])).toStrictEqual([
      world(1),
      world(3),
      { perms: 1, ...annId },
      { perms: 1, ...annId },
    ]);
  });
});

describe('isAllowed', () => {
  it('is true if the list has at least one of the requested permissions', () => {
    expect(isAllowed([world(1)], 1, [])).toBe(true);
    expect(isAllowed([world(30)], 1, [])).toBe(false);
    expect(isAllowed([world(1)], 17, [])).toBe(true);
    expect(isAllowed([world(0)], 31, [])).toBe(false);
  });

  it('uses the identities of the caller', () => {
    const acl = [
      { perms: 1, ...annId },
      { perms: 2, ...bobId },
    ];

    expect(isAllowed(acl, 1, [])).toBe(false);
    expect(isAllowed(acl, 1, [annId])).toBe(true);
    expect(isAllowed(acl, 2, [annId])).toBe(false);
    expect(isAllowed(acl, 2, [annId, bobId])).toBe(true);
    expect(isAllowed(acl, 1, [{ scheme: 'other', id: annId.id }])).toBe(false);
  });

  it.each([
    ['10.1.2.3', true],
    ['10.1.2.4', false],
    ['10.0.0.0/8', true],
    ['10.1.2.0/24', true],
    ['10.1.3.0/24', false],
    ['0.0.0.0/0', true],
  ])('for the address 10.1.2.3 and the entry %s is %s', (id, expected) => {
    expect(isAllowed([{ perms: 1, scheme: 'ip', id }], 1, [here])).toBe(expected);
  });
});
