import type { Acl } from 'rxzk';

/** All permissions for the identities of the client that sets the list, and none for other clients. */
export const ownerOnly: readonly Acl[] = [{ perms: 31, scheme: 'auth', id: '' }];
