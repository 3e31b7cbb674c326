import type { Znode } from './Znode.js';

/**
 * The operations on a tree that a single write needs. These operations are fast, because no
 * operation goes through all znodes.
 */
export interface WritableTree {
  get(path: string): Znode | undefined;
  has(path: string): boolean;
  set(path: string, znode: Znode): unknown;
  delete(path: string): unknown;
}
