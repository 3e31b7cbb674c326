import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Acl } from '../../../../src/model/Acl.js';
import { checkAcl } from '../../../../src/model/checks/checkAcl.js';
import { digestOf } from '../../../../src/model/identities/digestOf.js';
import { InvalidArgumentError } from '../../../../src/errors/InvalidArgumentError.js';
import { shown } from '../../../../src/model/checks/shown.js';

/** The id that a server derives from `ann:secret`. */
const annId = digestOf('ann:secret');
const sha1 = annId.slice('ann:'.length);
const sha256 = createHash('sha256').update('ann:secret').digest('base64');

const open: Acl = { perms: 31, scheme: 'world', id: 'anyone' };

describe('checkAcl', () => {
  it.each<[readonly Acl[]]>([
    [[open]],
    [[{ perms: 1, scheme: 'auth', id: '' }]],
    [[open, { perms: 16, scheme: 'digest', id: annId }]],
    [[{ perms: 1, scheme: 'digest', id: `:${sha1}` }]],
    // The setting `digestAlg` of a server chooses the algorithm of the hash. The hash in the next
    // id is a hash of SHA-256, so it is longer than a hash of SHA-1.
    [[{ perms: 1, scheme: 'digest', id: `ann:${sha256}` }]],
    [[{ perms: 1, scheme: 'ip', id: '10.0.0.1' }]],
    [[{ perms: 1, scheme: 'ip', id: '10.0.0.0/8' }]],
    [[{ perms: 1, scheme: 'ip', id: '0.0.0.0/0' }]],
    [[{ perms: 1, scheme: 'ip', id: '2001:db8::/32' }]],
    [[{ perms: 1, scheme: 'sasl', id: 'ann@EXAMPLE.COM' }]],
    [[{ perms: 1, scheme: 'x509', id: 'CN=ann' }]],
    [[{ perms: 1, scheme: 'own', id: '' }]],
  ])('returns %j unchanged', (acl) => {
    expect(checkAcl(acl)).toBe(acl);
  });

  it.each([[[]], [undefined], [null], [open], ['world:anyone:31']])(
    'refuses %j, which is no list or an empty list',
    (acl) => {
      const call = (): unknown => checkAcl(acl as unknown as readonly Acl[]);

      expect(call).toThrow(InvalidArgumentError);
      expect(call).toThrow('acl must be a list with at least one entry');
    },
  );

  it.each([0, 32, -1, 1.5, NaN, 2 ** 31, '31', undefined])('refuses the perms %s', (perms) => {
    const call = (): unknown => checkAcl([open, { ...open, perms: perms as number }]);

    expect(call).toThrow(InvalidArgumentError);
    expect(call).toThrow(`acl[1].perms must be a whole number from 1 to 31, got ${shown(perms)}`);
  });

  it.each([
    [{ scheme: '' }, 'acl[0].scheme must be a string that is not empty'],
    [{ scheme: undefined }, 'acl[0].scheme must be a string that is not empty'],
    [{ scheme: 7 }, 'acl[0].scheme must be a string that is not empty'],
    [{ id: undefined }, 'acl[0].id must be a string'],
    [{ id: null }, 'acl[0].id must be a string'],
    [{ id: 7 }, 'acl[0].id must be a string'],
  ])('refuses an entry with %j', (part, message) => {
    const call = (): unknown => checkAcl([{ ...open, ...part } as Acl]);

    expect(call).toThrow(InvalidArgumentError);
    expect(call).toThrow(message);
  });

  it('refuses a misspelt key', () => {
    const call = (): unknown => checkAcl([{ ...open, perm: 1 } as Acl]);

    expect(call).toThrow(
      'acl[0] must have only the keys perms, scheme, id, got perm; did you mean',
    );
  });

  it.each([
    // None of the next six ids has a hash after a colon. The first two ids have a password after
    // the colon.
    ['digest', 'ann:secret'],
    ['digest', 'ann:se:cret'],
    ['digest', 'ann'],
    ['digest', 'ann:'],
    ['digest', ''],
    ['digest', sha1],
    // If a client has no permission to see the hash, a server replaces the hash with `x`, as in the
    // next id.
    ['digest', 'ann:x'],
    // The next five ids have a wrong hash. The first hash is too short. The second hash uses
    // another alphabet of base64. The third hash is in hexadecimal. The fourth hash has a length
    // that no known algorithm produces. The fifth hash ends with `h=`. In base64, `h` stands for
    // the six bits 100001. In a real hash, the last two bits before a single `=` are always 0.
    ['digest', annId.slice(0, -1)],
    ['digest', `ann:_${sha1.slice(1)}`],
    ['digest', `ann:${Buffer.from(sha1, 'base64').toString('hex')}`],
    ['digest', `ann:${Buffer.alloc(16).toString('base64')}`],
    ['digest', `ann:${sha1.slice(0, -2)}h=`],
    ['world', 'everyone'],
    ['world', ''],
    // A server would ignore the next id, and use the identities of the connection instead.
    ['auth', 'ann:secret'],
    ['ip', ''],
    ['ip', 'localhost'],
    ['ip', '10.0.0.256'],
    ['ip', '10.0.0'],
    ['ip', '10.0.0.0/33'],
    ['ip', '10.0.0.0/'],
    ['ip', '10.0.0.0/8/8'],
    ['ip', ' 10.0.0.1'],
    ['ip', '10.0.0.1:2181'],
    ['ip', '2001:db8::/129'],
    // No client can connect from the next three addresses.
    ['ip', '0.0.0.0'],
    ['ip', '0.0.0.0/32'],
    ['ip', '::'],
    ['sasl', ''],
    ['x509', ''],
  ])('refuses the scheme %s with the id %j, because no client can have it', (scheme, id) => {
    const call = (): unknown => checkAcl([open, { perms: 31, scheme, id }]);

    expect(call).toThrow(InvalidArgumentError);
    expect(call).toThrow(new RegExp(String.raw`^acl\[1\]\.id must be .* for the scheme ${scheme}`));
    expect(call).toThrow(/^(?!.*(ann|secret))/);
  });

  it('suggests digestIdentity when an id has the password instead of the hash', () => {
    const call = (): unknown => checkAcl([{ perms: 31, scheme: 'digest', id: 'ann:secret' }]);

    expect(call).toThrow(
      'acl[0].id must be user:hash, with the hash of user:password in base64, for the scheme digest; ' +
        "did you mean digestIdentity('user:password')?",
    );
  });
});
