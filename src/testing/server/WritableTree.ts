import type { Znode } from './Znode.js';

/** What a single write needs of the znodes: none of it looks at all of them. */
export interface WritableTree {
  get(path: string): Znode | undefined;
  has(path: string): boolean;
  set(path: string, znode: Znode): unknown;
  delete(path: string): unknown;
}
