import type { Writer } from '../children/Writer.js';
import type { Child } from '../measure/startChild.js';

/** A tree of three levels. */
export interface PlantedTree {
  readonly branches: readonly string[];
  readonly leaves: readonly string[];
  /** The paths of all znodes. Parents come before their children. */
  readonly paths: readonly string[];
}

/**
 * Creates the znode `root` with 100 children, the branches. Each branch gets `leavesEach` children,
 * the leaves.
 */
export async function plantTree(
  writer: Child<Writer>,
  root: string,
  leavesEach: number,
): Promise<PlantedTree> {
  const branches = childrenOf(root, fan);
  const leaves = branches.flatMap((branch) => childrenOf(branch, leavesEach));
  for (const level of [[root], branches, leaves]) await writer.call('create', level);
  return { branches, leaves, paths: [root, ...branches, ...leaves] };
}

const fan = 100;

function childrenOf(path: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${path}/${index}`);
}
