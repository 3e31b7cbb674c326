import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import type { Acl } from '../Acl.js';
import { shown } from './shown.js';

/** Gives the list back when every entry is well formed: a wrong one would lock everybody out. */
export function checkAcl(acl: readonly Acl[]): readonly Acl[] {
  const given: unknown = acl;
  if (!Array.isArray(given) || given.length === 0) {
    throw new InvalidArgumentError('acl', 'must be a list with at least one entry', shown(given));
  }
  for (const entry of given as readonly (Partial<Acl> | null | undefined)[]) {
    const { perms, scheme, id } = entry ?? {};
    if (!isPerms(perms)) {
      throw new InvalidArgumentError('acl', 'must have perms from 1 to 31', shown(perms));
    }
    if (typeof scheme !== 'string' || scheme === '' || typeof id !== 'string') {
      throw new InvalidArgumentError('acl', 'must have a scheme and an id, as strings');
    }
  }
  return acl;
}

function isPerms(perms: number | undefined): boolean {
  return perms !== undefined && Number.isInteger(perms) && perms >= 1 && perms <= 31;
}
