import type { Acl } from '../../../model/Acl.js';
import { Permission } from './Permission.js';

/** Everybody may read. Nobody may write, except a caller with an identity of the scheme `super`. */
export const readOnlyAcl: readonly Acl[] = [
  { perms: Permission.read, scheme: 'world', id: 'anyone' },
];
