import type { Acl } from './Acl.js';

/** An access control list that allows everything to everyone. */
export const openAcl: readonly [Acl] = [{ perms: 31, scheme: 'world', id: 'anyone' }];
