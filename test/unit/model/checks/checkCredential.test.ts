import { describe, expect, it } from 'vitest';
import { checkCredential } from '../../../../src/model/checks/checkCredential.js';
import type { Credential } from '../../../../src/model/Credential.js';
import { InvalidArgumentError } from '../../../../src/errors/InvalidArgumentError.js';

describe('checkCredential', () => {
  it.each([
    { scheme: 'digest', credentials: 'ann:pw' },
    { scheme: 'ip', credentials: '' },
  ])('returns %j unchanged', (credential) => {
    expect(checkCredential(credential)).toStrictEqual(credential);
  });

  it('returns only the scheme and the credentials', () => {
    const credential = { scheme: 'digest', credentials: 'ann:pw', note: 'mine' };

    expect(checkCredential(credential)).toStrictEqual({ scheme: 'digest', credentials: 'ann:pw' });
  });

  it.each(['', undefined, null, 7])('refuses the scheme %j', (scheme) => {
    const call = (): unknown => checkCredential({ scheme, credentials: 'ann:pw' } as Credential);

    expect(call).toThrow(InvalidArgumentError);
    expect(call).toThrow('scheme must be a string that is not empty');
    expect(call).toThrow(/^(?!.*ann)/);
  });

  it.each([undefined, null, 7, Buffer.from('ann:pw')])(
    'refuses the credentials %j, and does not show them',
    (credentials) => {
      const call = (): unknown =>
        checkCredential({ scheme: 'digest', credentials } as unknown as Credential);

      expect(call).toThrow(InvalidArgumentError);
      expect(call).toThrow(/^credentials must be a string, got (undefined|null|an? \w+)$/);
    },
  );

  it.each(['', 'ann', 'ann:', ':pw', ':'])(
    'refuses %j for the scheme digest, because it is not user:password',
    (credentials) => {
      const call = (): unknown => checkCredential({ scheme: 'digest', credentials });

      expect(call).toThrow(InvalidArgumentError);
      expect(call).toThrow(/^credentials must be user:password for the scheme digest$/);
    },
  );

  it.each(['ann:p:w', 'ann:\n', 'ann: '])('accepts %j as user:password', (credentials) => {
    expect(checkCredential({ scheme: 'digest', credentials }).credentials).toBe(credentials);
  });
});
