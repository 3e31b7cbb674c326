import { describe, expect, it } from 'vitest';
import { checkAcl } from '../../../src/model/checks/checkAcl.js';
import { digestIdentity } from '../../../src/model/digestIdentity.js';
import { InvalidArgumentError } from '../../../src/errors/InvalidArgumentError.js';

describe('digestIdentity', () => {
  it('returns the same id as the server', () => {
    // For the user `super` and the password `test`, the class `DigestAuthenticationProvider` of
    // ZooKeeper 3.8.0 prints the id below.
    expect(digestIdentity('super:test')).toStrictEqual({
      scheme: 'digest',
      id: 'super:D/InIHSb7yEEbrWz8b9l71RjZJU=',
    });
  });

  it('does not contain the password, and depends on all its characters', () => {
    expect(digestIdentity('ann:se:cret').id).toMatch(/^ann:[\w+/]{27}=$/);
    expect(digestIdentity('ann:se:cret')).not.toStrictEqual(digestIdentity('ann:se'));
  });

  it('returns an identity that an access control list accepts', () => {
    const acl = [{ perms: 31, ...digestIdentity('ann:secret') }];

    expect(checkAcl(acl)).toBe(acl);
  });

  it.each(['', 'secret', 'ann:', ':secret', undefined, null, 7, ['ann', 'secret']])(
    'refuses %j, and does not show it',
    (credentials) => {
      const call = (): unknown => digestIdentity(credentials as string);

      expect(call).toThrow(InvalidArgumentError);
      expect(call).toThrow(
        /^credentials must be (a string, got (undefined|null|an? [a-z]+)|user:password for the scheme digest)$/,
      );
    },
  );
});
