import type { Acl } from '../../model/Acl.js';
import { permissions } from './permissions.js';

/** Writes an entry of an access control list as a text that `parseAcl` can read. */
export function aclText({ perms, scheme, id }: Acl): string {
  const letters = [...permissions].filter(([, perm]) => (perms & perm) !== 0);
  return `${scheme}:${id}:${letters.map(([letter]) => letter).join('')}`;
}
