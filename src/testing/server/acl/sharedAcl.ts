import type { Acl } from '../../../model/Acl.js';

const known = new Map<string, readonly Acl[]>();

/**
 * Returns the same object for equal lists. This saves memory, because most znodes have equal lists.
 */
export function sharedAcl(acl: readonly Acl[]): readonly Acl[] {
  const key = JSON.stringify(acl.map(({ perms, scheme, id }) => [perms, scheme, id]));
  const shared = known.get(key);
  if (shared !== undefined) return shared;
  // The map exists until the end of the process. The limit protects its memory from a hostile
  // client that sends many different lists.
  if (known.size < 1_000) known.set(key, acl);
  return acl;
}
