import { subjects } from './subjects.js';

/** Returns the paths of all znodes below the root of the tree that the writer writes. */
export function nodesOfTree(): readonly string[] {
  const { tree, sets, treeRoot } = subjects;
  return [...tree, ...sets.flat().filter((path) => path.startsWith(`${treeRoot}/`))];
}
