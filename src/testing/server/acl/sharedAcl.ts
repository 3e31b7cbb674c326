import type { Acl } from '../../../model/Acl.js';

const known = new Map<string, readonly Acl[]>();

/** The same object for equal lists: most znodes have the same one. */
export function sharedAcl(acl: readonly Acl[]): readonly Acl[] {
  const key = JSON.stringify(acl.map(({ perms, scheme, id }) => [perms, scheme, id]));
  const shared = known.get(key);
  if (shared !== undefined) return shared;
  // For the life of the process; lists that a hostile client makes up must not fill it.
  if (known.size < 1_000) known.set(key, acl);
  return acl;
}
