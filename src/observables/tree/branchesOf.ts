import type { Branch } from './Branch.js';

/**
 * The branch and all branches below it. Each branch comes before its children.
 *
 * @yields each branch
 */
export function* branchesOf(branch: Branch): Iterable<Branch> {
  yield branch;
  for (const child of branch.children?.values() ?? []) yield* branchesOf(child);
}
