import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import type { Acl } from '../Acl.js';
import { checkIdentity } from '../identities/checkIdentity.js';
import { checkKeys } from './checkKeys.js';
import { checkWhole } from './checkWhole.js';
import { shown } from './shown.js';

/**
 * Returns the access control list if each of its entries is for an identity that a client can have.
 * Otherwise it throws. ZooKeeper would accept a wrong entry, and then nobody could use the znode.
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
