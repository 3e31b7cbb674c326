import type { Acl } from '../../model/Acl.js';
import { permissions } from './permissions.js';

/** Returns a text for an entry of an access control list. `parseAcl` can read this text. */
export function aclText({ perms, scheme, id }: Acl): string {
  const letters = [...permissions].filter(([, perm]) => (perms & perm) !== 0);
  return `${scheme}:${id}:${letters.map(([letter]) => letter).join('')}`;
}
