import { parentOf } from '../../model/paths/parentOf.js';
import type { NodeChange } from './NodeChange.js';
import type { WritableTree } from './WritableTree.js';

/**
 * Deletes a znode that has no children, and returns the changes. Does nothing if the znode or its
 * parent does not exist.
 */
export function deleteNode(tree: WritableTree, path: string, zxid: number): readonly NodeChange[] {
  const parentPath = parentOf(path);
  const parent = tree.get(parentPath);
  const znode = tree.get(path);
  if (parent === undefined || znode === undefined) return [];
  tree.delete(path);
  tree.set(parentPath, {
    ...parent,
    pzxid: zxid,
    numChildren: parent.numChildren - 1,
  });
  return [
    { type: 'deleted', path, acl: znode.acl },
    { type: 'child', path: parentPath, acl: parent.acl },
  ];
}
