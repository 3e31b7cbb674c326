import type { NodeData, TreeEvent } from 'rxzk';
import { expect } from 'vitest';

/** Compares each event of a tree with the earlier events. */
export interface Auditor {
  readonly audit: (event: TreeEvent) => void;
  /** The number of events of each type. */
  readonly counts: Readonly<Record<TreeEvent['type'], number>>;
}

/**
 * Creates an auditor. `audit` throws if an event does not agree with the earlier events. For
 * example, `audit` throws if a znode is removed before its children.
 */
export function createAuditor(root: string): Auditor {
  const nodes = new Map<string, NodeData>();
  const children = new Map<string, number>();
  const counts = { added: 0, changed: 0, removed: 0, synced: 0 };

  return {
    counts,
    audit: (event) => {
      counts[event.type] += 1;
      if (event.type === 'synced') return;
      const { path, before, after } = event;
      const parent = path.slice(0, path.lastIndexOf('/'));
      const known = nodes.get(path) ?? null;
      if (known !== before) throw new Error(`${event.type} ${path}: not what was told before`);
      if (event.type === 'added') {
        if (path !== root && !nodes.has(parent)) throw new Error(`${path} before its parent`);
        children.set(parent, (children.get(parent) ?? 0) + 1);
      } else if (event.type === 'changed') {
        expect(after?.stat.czxid, path).toBe(before?.stat.czxid);
        expect(after?.stat.mzxid, path).toBeGreaterThan(before?.stat.mzxid ?? Infinity);
      } else {
        if ((children.get(path) ?? 0) > 0) throw new Error(`${path} removed before its children`);
        children.set(parent, (children.get(parent) ?? 0) - 1);
      }
      if (after === null) nodes.delete(path);
      else nodes.set(path, after);
    },
  };
}
