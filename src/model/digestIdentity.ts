import type { Acl } from './Acl.js';
import { checkCredential } from './checks/checkCredential.js';
import { digestOf } from './identities/digestOf.js';

/**
 * Returns the identity of a client that presents these credentials with the scheme `digest`. Use
 * the identity in an entry of an access control list. The identity contains the SHA-1 of the
 * credentials, and not the password itself.
 *
 * @example
 * ```ts
 * const acl = [{ perms: 31, ...digestIdentity('ann:secret') }];
 * client.create('/notes', undefined, { acl }).subscribe();
 * ```
 *
 * @param credentials - `user:password`, as for `createClient` and `client.addAuth`
 * @returns scheme and id. Throws if the credentials are invalid. The error does not show the
 * credentials
 * @see {@link Acl}
 */
export function digestIdentity(credentials: string): Pick<Acl, 'scheme' | 'id'> {
  const { scheme } = checkCredential({ scheme: 'digest', credentials });
  return { scheme, id: digestOf(credentials) };
}
