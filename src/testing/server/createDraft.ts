import type { WritableTree } from './WritableTree.js';
import type { Znode } from './Znode.js';

/**
 * Creates a draft of a tree. The draft collects writes: the tree itself does not change, and is not
 * copied. A read from the draft shows the written znode, or else the znode of the tree.
 */
export function createDraft(tree: Pick<WritableTree, 'get'>): WritableTree {
  const written = new Map<string, Znode | undefined>();
  const get = (path: string): Znode | undefined =>
    written.has(path) ? written.get(path) : tree.get(path);
  return {
    get,
    has: (path) => get(path) !== undefined,
    set: (path, znode) => written.set(path, znode),
    delete: (path) => written.set(path, undefined),
  };
}
