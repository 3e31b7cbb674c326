import type { WritableTree } from './WritableTree.js';
import type { Znode } from './Znode.js';

/**
 * Creates a draft of a tree. A write to the draft does not change the tree, but later reads from
 * the draft show this write. The tree is not copied.
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
