import type { Branch } from './Branch.js';

/**
 * A branch and all below it, each before its children.
 *
 * @yields each branch
 */
export function* branchesOf(branch: Branch): Iterable<Branch> {
  yield branch;
  for (const child of branch.children?.values() ?? []) yield* branchesOf(child);
}
