import type { WritableTree } from './WritableTree.js';
import type { Znode } from './Znode.js';

/**
 * Creates a draft. A draft is a tree that collects writes. Reads from the draft show the given
 * tree with these writes. The given tree does not change, and is not copied.
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
