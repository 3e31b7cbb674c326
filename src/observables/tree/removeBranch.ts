import type { TreeEvent } from '../TreeEvent.js';
import type { Branch } from './Branch.js';
import type { Reading } from './createRounds.js';

/**
 * Reports the znode of `branch` and all znodes below it as removed, each child before its parent.
 * Ends each `Reading` of these znodes, except `branch.data`.
 */
export function removeBranch(
  branch: Branch,
  end: (reading: Reading) => void,
  report: (event: TreeEvent) => void,
): void {
  const { path, node: before, children } = branch;
  if (branch.lists !== null) end(branch.lists);
  branch.lists = null;
  branch.held = null;
  for (const child of children?.values() ?? []) {
    end(child.data);
    removeBranch(child, end, report);
  }
  branch.children = null;
  branch.node = null;
  if (before !== null) report({ type: 'removed', path, before, after: null });
}
