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
  ])('takes %s:%s', (scheme, id) => {
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

  // As in 3.8.0: Java compares and checks some nulls, and fails at others.
  it.each([
    ['a null scheme', [{ perms: 31, scheme: nullText, id: 'anyone' }], ReturnCode.invalidAcl],
    ['a null id of auth', [{ perms: 31, scheme: 'auth', id: nullText }], ReturnCode.invalidAcl],
    ['a null id of no scheme', [{ perms: 31, scheme: 'x', id: nullText }], ReturnCode.invalidAcl],
    ['a null id', [{ perms: 31, scheme: 'world', id: nullText }], ReturnCode.marshallingError],
    ['a null digest', [{ perms: 31, scheme: 'digest', id: nullText }], ReturnCode.marshallingError],
    ['null behind an entry', [world(31), nobody], ReturnCode.marshallingError],
    ['null in front of an entry', [nobody, world(31)], ReturnCode.invalidAcl],
    ['null twice', [nobody, nobody], ReturnCode.marshallingError],
  ])('refuses %s', (_, acl, code) => {
    expect(fixAcl(acl, [here])).toBe(code);
  });

  it('refuses an empty list', () => {
    expect(fixAcl([], [annId])).toBe(ReturnCode.invalidAcl);
  });

  it('puts all proven identities of the caller in place of auth', () => {
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
  it('allows any of the requested permissions', () => {
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
  ])('knows whether an address is of %s: %s', (id, expected) => {
    expect(isAllowed([{ perms: 1, scheme: 'ip', id }], 1, [here])).toBe(expected);
  });
});
