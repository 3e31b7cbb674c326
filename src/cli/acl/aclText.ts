import type { Acl } from '../../model/Acl.js';
import { permissions } from './permissions.js';

/** An entry in the form that `parseAcl` reads. */
export function aclText({ perms, scheme, id }: Acl): string {
  const letters = [...permissions].filter(([, perm]) => (perms & perm) !== 0);
  return `${scheme}:${id}:${letters.map(([letter]) => letter).join('')}`;
}
