import type { Znode } from './Znode.js';

/** All znodes by path. */
export interface Tree extends ReadonlyMap<string, Znode> {
  /** Names in the order of their creation; the real server has no order. */
  childrenOf(path: string): readonly string[];
  /** Paths of the ephemerals of a session. */
  ownedBy(sessionId: string): readonly string[];
  /** The tree as it is now. No znode ever changes in place. */
  snapshot(): Tree;
}
