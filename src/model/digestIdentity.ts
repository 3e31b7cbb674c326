import type { Acl } from './Acl.js';
import { checkCredential } from './checks/checkCredential.js';
import { digestOf } from './identities/digestOf.js';

/**
 * Gives the identity that a server makes of the credentials `user:password` of the scheme `digest`, for an
 * access control list. The password is not in it, but its SHA-1.
 *
 * @example
 * ```ts
 * const acl = [{ perms: 31, ...digestIdentity('ann:secret') }];
 * client.create('/notes', undefined, { acl }).subscribe();
 * ```
 *
 * @param credentials - as `createClient` and `client.addAuth` take them: `user:password`
 * @returns scheme and id; credentials that break a rule throw at the call, and are not shown
 * @see {@link Acl}
 */
export function digestIdentity(credentials: string): Pick<Acl, 'scheme' | 'id'> {
  const { scheme } = checkCredential({ scheme: 'digest', credentials });
  return { scheme, id: digestOf(credentials) };
}
