import type { Acl } from 'rxzk';

/** All permissions for the identities of the client that sets the list, none for anybody else. */
export const ownerOnly: readonly Acl[] = [{ perms: 31, scheme: 'auth', id: '' }];
