import { describe, expect, it } from 'vitest';
import type { Acl } from '../../../../src/model/Acl.js';
import { checkAcl } from '../../../../src/model/checks/checkAcl.js';
import { InvalidArgumentError } from '../../../../src/errors/InvalidArgumentError.js';
import { shown } from '../../../../src/model/checks/shown.js';

const open: Acl = { perms: 31, scheme: 'world', id: 'anyone' };

describe('checkAcl', () => {
  it.each([
    [[open]],
    [[{ perms: 1, scheme: 'auth', id: '' }]],
    [[open, { perms: 16, scheme: 'digest', id: 'ann:hash' }]],
  ])('gives %j back', (acl) => {
    expect(checkAcl(acl)).toBe(acl);
  });

  it.each([[[]], [undefined], [null], [open], ['world:anyone:31']])(
    'refuses %j, which is no list with an entry',
    (acl) => {
      const call = (): unknown => checkAcl(acl as unknown as readonly Acl[]);

      expect(call).toThrow(InvalidArgumentError);
      expect(call).toThrow('acl must be a list with at least one entry');
    },
  );

  it.each([0, 32, -1, 1.5, NaN, '31', undefined])('refuses the perms %s', (perms) => {
    const call = (): unknown => checkAcl([open, { ...open, perms: perms as number }]);

    expect(call).toThrow(InvalidArgumentError);
    expect(call).toThrow(`acl must have perms from 1 to 31, got ${shown(perms)}`);
  });

  it.each([
    { scheme: '' },
    { scheme: undefined },
    { scheme: 7 },
    { id: undefined },
    { id: null },
    { id: 7 },
  ])('refuses an entry with %j', (part) => {
    const call = (): unknown => checkAcl([{ ...open, ...part } as Acl]);

    expect(call).toThrow(InvalidArgumentError);
    expect(call).toThrow('acl must have a scheme and an id, as strings');
  });

  it('does not name the identity in an error', () => {
    const call = (): unknown => checkAcl([{ perms: 99, scheme: 'digest', id: 'ann:secret' }]);

    expect(call).toThrow(/^(?!.*(ann|secret))/);
    expect(call).toThrow(InvalidArgumentError);
  });
});
