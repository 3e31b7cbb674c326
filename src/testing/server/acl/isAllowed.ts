import type { Acl } from '../../../model/Acl.js';
import type { Identity } from './Identity.js';
import { schemes } from './schemes.js';

/**
 * Whether an access control list gives at least one of the permissions in `perms` to a caller with
 * these identities. A caller with an identity of the scheme `super` may do everything.
 */
export function isAllowed(
  acl: readonly Acl[],
  perms: number,
  identities: readonly Identity[],
): boolean {
  return (
    identities.some(({ scheme }) => scheme === 'super') ||
    acl.some(
      (entry) =>
        (entry.perms & perms) !== 0 &&
        (entry.scheme === 'world' || identities.some((identity) => isMeant(entry, identity))),
    )
  );
}

function isMeant(entry: Acl, { scheme, id }: Identity): boolean {
  return scheme === entry.scheme && schemes.get(scheme)?.matches(id, entry.id) === true;
}
