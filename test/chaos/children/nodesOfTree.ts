import { subjects } from './subjects.js';

/** All znodes that are written below the root of the tree. */
export function nodesOfTree(): readonly string[] {
  const { tree, sets, treeRoot } = subjects;
  return [...tree, ...sets.flat().filter((path) => path.startsWith(`${treeRoot}/`))];
}
