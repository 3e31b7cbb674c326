import { subjects } from './subjects.js';

/** Returns the path of each znode that the writer writes below the root of the tree. */
export function nodesOfTree(): readonly string[] {
  const { tree, sets, treeRoot } = subjects;
  return [...tree, ...sets.flat().filter((path) => path.startsWith(`${treeRoot}/`))];
}
