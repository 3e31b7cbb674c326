import type { Acl } from 'rxzk';

/**
 * Gives all permissions to the identities of the client that sets this list. Gives no permissions
 * to other clients.
 */
export const ownerOnly: readonly Acl[] = [{ perms: 31, scheme: 'auth', id: '' }];
