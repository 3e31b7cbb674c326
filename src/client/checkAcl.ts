import { InvalidArgumentError } from '../errors/InvalidArgumentError.js';
import type { Acl } from './Acl.js';

/** Gives the list back when every entry is well formed: a wrong one would lock everybody out. */
export function checkAcl(acl: readonly Acl[]): readonly Acl[] {
  const given: unknown = acl;
  if (!Array.isArray(given) || given.length === 0) {
    throw new InvalidArgumentError('acl', 'must be a list with at least one entry');
  }
  for (const { perms, scheme, id } of acl) {
    if (!Number.isInteger(perms) || perms < 1 || perms > 31) {
      throw new InvalidArgumentError('acl', 'must have perms from 1 to 31', String(perms));
    }
    if (typeof scheme !== 'string' || scheme === '' || typeof id !== 'string') {
      throw new InvalidArgumentError('acl', 'must have a scheme and an id, as strings');
    }
  }
  return acl;
}
