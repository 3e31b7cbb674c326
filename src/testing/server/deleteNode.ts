import { nameOf } from '../../model/paths/nameOf.js';
import { parentOf } from '../../model/paths/parentOf.js';
import type { NodeChange } from './NodeChange.js';
import type { WritableTree } from './WritableTree.js';

/** Takes a znode without children from its parent; nothing when either is missing. */
export function deleteNode(tree: WritableTree, path: string, zxid: number): readonly NodeChange[] {
  const parentPath = parentOf(path);
  const parent = tree.get(parentPath);
  const znode = tree.get(path);
  if (parent === undefined || znode === undefined) return [];
  const name = nameOf(path);
  tree.delete(path);
  tree.set(parentPath, {
    ...parent,
    pzxid: zxid,
    children: parent.children.toSpliced(parent.children.indexOf(name), 1),
  });
  return [
    { type: 'deleted', path, acl: znode.acl },
    { type: 'child', path: parentPath, acl: parent.acl },
  ];
}
