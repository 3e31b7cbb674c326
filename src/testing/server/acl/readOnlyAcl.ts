import type { Acl } from '../../../model/Acl.js';
import { Permission } from './Permission.js';

/** Everybody may read, and only the administrator may write. */
export const readOnlyAcl: readonly Acl[] = [
  { perms: Permission.read, scheme: 'world', id: 'anyone' },
];
