import type { NodeChildren } from '../model/NodeChildren.js';

/**
 * Whether two reads show the same child list. The names must be the same, in any order, because
 * ZooKeeper promises no order. The parent must be the same znode. If the parent was deleted and
 * created again, its children are other znodes.
 */
export function sameChildren(a: NodeChildren | null, b: NodeChildren | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.stat.czxid !== b.stat.czxid || a.children.length !== b.children.length) return false;
  const names = new Set(a.children);
  return b.children.every((name) => names.has(name));
}
