import type { Znode } from './Znode.js';

/**
 * The operations that a single write needs from a tree. Each operation is fast, because it does not
 * go through all znodes.
 */
export interface WritableTree {
  get(path: string): Znode | undefined;
  has(path: string): boolean;
  set(path: string, znode: Znode): unknown;
  delete(path: string): unknown;
}
