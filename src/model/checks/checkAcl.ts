import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import type { Acl } from '../Acl.js';
import { checkIdentity } from '../identities/checkIdentity.js';
import { checkKeys } from './checkKeys.js';
import { checkWhole } from './checkWhole.js';
import { shown } from './shown.js';

/**
 * Returns the access control list. Throws if an entry is for an identity that no client can have.
 * ZooKeeper would accept such an entry, and then nobody could use the znode.
 */
export function checkAcl(acl: readonly Acl[]): readonly Acl[] {
  const given: unknown = acl;
  if (!Array.isArray(given) || given.length === 0) {
    throw new InvalidArgumentError('acl', 'must be a list with at least one entry', shown(given));
  }
  acl.forEach((entry, index) => {
    const name = `acl[${String(index)}]`;
    const { perms } = checkKeys(name, entry, ['perms', 'scheme', 'id']);
    checkWhole(`${name}.perms`, perms, 1, 31);
    checkIdentity(name, entry);
  });
  return acl;
}
