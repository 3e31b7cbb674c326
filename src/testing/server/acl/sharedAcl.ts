import type { Acl } from '../../../model/Acl.js';

const known = new Map<string, readonly Acl[]>();

/**
 * Returns the same object for equal lists. This saves memory, because most znodes have equal lists.
 */
export function sharedAcl(acl: readonly Acl[]): readonly Acl[] {
  const key = JSON.stringify(acl.map(({ perms, scheme, id }) => [perms, scheme, id]));
  const shared = known.get(key);
  if (shared !== undefined) return shared;
  // The map `known` exists until the end of the process. Without a limit, a hostile client could
  // fill the memory of the process with many different lists.
  if (known.size < 1_000) known.set(key, acl);
  return acl;
}
