import type { Acl } from './Acl.js';
import { checkCredential } from './checks/checkCredential.js';
import { digestOf } from './identities/digestOf.js';

/**
 * Returns the identity that a server derives from the credentials `user:password` of the scheme
 * `digest`, for an access control list. It has the SHA-1 of the credentials, not the password.
 *
 * @example
 * ```ts
 * const acl = [{ perms: 31, ...digestIdentity('ann:secret') }];
 * client.create('/notes', undefined, { acl }).subscribe();
 * ```
 *
 * @param credentials - the same as for `createClient` and `client.addAuth`: `user:password`
 * @returns scheme and id; invalid credentials throw at the call, and are not shown
 * @see {@link Acl}
 */
export function digestIdentity(credentials: string): Pick<Acl, 'scheme' | 'id'> {
  const { scheme } = checkCredential({ scheme: 'digest', credentials });
  return { scheme, id: digestOf(credentials) };
}
