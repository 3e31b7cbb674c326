import { parentOf } from '../../model/paths/parentOf.js';
import type { NodeChange } from './NodeChange.js';
import type { WritableTree } from './WritableTree.js';

/** Takes a znode without children from its parent; nothing when either is missing. */
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
