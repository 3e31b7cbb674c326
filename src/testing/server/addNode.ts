import { parentOf } from '../../model/paths/parentOf.js';
import type { NodeChange } from './NodeChange.js';
import type { WritableTree } from './WritableTree.js';
import type { Znode } from './Znode.js';

/**
 * Adds a new znode to the tree. In the parent of this znode, updates the `pzxid` and the counters
 * `creates` and `numChildren`. Returns the changes.
 */
export function addNode(
  tree: WritableTree,
  path: string,
  znode: Znode,
  parent: Znode,
): readonly NodeChange[] {
  const parentPath = parentOf(path);
  tree.set(path, znode);
  tree.set(parentPath, {
    ...parent,
    creates: parent.creates + 1,
    pzxid: znode.czxid,
    numChildren: parent.numChildren + 1,
  });
  return [
    { type: 'created', path, acl: znode.acl },
    { type: 'child', path: parentPath, acl: parent.acl },
  ];
}
