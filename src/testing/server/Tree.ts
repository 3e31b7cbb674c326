import type { Znode } from './Znode.js';

/** All znodes by their paths. */
export interface Tree extends ReadonlyMap<string, Znode> {
  /**
   * The names of the children, in the order of their creation. A real server returns the names in
   * no fixed order.
   */
  childrenOf(path: string): readonly string[];
  /** The paths of a session's ephemeral znodes. */
  ownedBy(sessionId: string): readonly string[];
  /**
   * A copy of the tree. Later changes of the tree do not change the copy. The copy and the tree can
   * share their znodes, because each change of a znode makes a new object.
   */
  snapshot(): Tree;
}
