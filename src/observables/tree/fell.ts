import type { TreeEvent } from '../TreeEvent.js';
import type { Branch } from './Branch.js';

/** Reports a znode as removed, after all below it, of which none is under watch any more. */
export function fell(branch: Branch, report: (event: TreeEvent) => void): void {
  const { path, node: before, children } = branch;
  branch.lists?.life.unsubscribe();
  branch.lists = null;
  branch.held = null;
  for (const child of children?.values() ?? []) {
    child.data.life.unsubscribe();
    fell(child, report);
  }
  branch.children = null;
  branch.node = null;
  if (before !== null) report({ type: 'removed', path, before, after: null });
}
