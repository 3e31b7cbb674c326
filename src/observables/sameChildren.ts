import type { NodeChildren } from '../model/NodeChildren.js';

/**
 * Whether two reads show the same child list: of the same incarnation of the parent, with the same
 * names. ZooKeeper promises no order, so the names are compared as a set.
 */
export function sameChildren(a: NodeChildren | null, b: NodeChildren | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.stat.czxid !== b.stat.czxid || a.children.length !== b.children.length) return false;
  const names = new Set(a.children);
  return b.children.every((name) => names.has(name));
}
