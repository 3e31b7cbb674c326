import type { Acl } from '../../../model/Acl.js';
import { Permission } from './Permission.js';

/** Everything is allowed to everyone. */
export const openAcl: readonly Acl[] = [{ perms: Permission.all, scheme: 'world', id: 'anyone' }];
