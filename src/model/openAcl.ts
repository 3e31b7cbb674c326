import type { Acl } from './Acl.js';

/** Everything is allowed to everyone. */
export const openAcl: readonly [Acl] = [{ perms: 31, scheme: 'world', id: 'anyone' }];
