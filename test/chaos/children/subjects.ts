/** The paths that the writer writes and that the clients watch. */
export const subjects = {
  root: '/chaos',
  /**
   * Znodes with a growing number as data. The writer also deletes these znodes and creates them
   * again.
   */
  data: ['/chaos/data/0', '/chaos/data/1', '/chaos/data/2', '/chaos/data/3'],
  treeRoot: '/chaos/tree',
  /** Znodes that form a tree. Their data is also a growing number. */
  tree: ['/chaos/tree/a', '/chaos/tree/a/x', '/chaos/tree/a/y', '/chaos/tree/b', '/chaos/tree/b/x'],
  /**
   * Sets of znodes. One transaction writes all znodes of a set. Each set counts its own numbers.
   */
  sets: [
    ['/chaos/tree/p', '/chaos/tree/q', '/chaos/tree/r'],
    ['/chaos/tree/s', '/chaos/data/s'],
  ],
  /**
   * Znodes whose children have growing numbers as names. The writer adds and removes the children.
   */
  lists: ['/chaos/lists/0', '/chaos/lists/1'],
  /** A znode of the tree. A stream watches its children as the members of a group. */
  branch: '/chaos/tree/a',
  members: ['/chaos/tree/a/x', '/chaos/tree/a/y'],
  /** The group that each client joins. */
  group: '/chaos/group',
  /** The folder where each client has an ephemeral with its own name. */
  owned: '/chaos/owned/',
  /** The prefix for the names of sequential ephemerals. Each client has one of these ephemerals. */
  numbered: '/chaos/numbered/m-',
  /**
   * The folder where each client has one ephemeral. The client deletes this ephemeral and creates
   * it again.
   */
  toggled: '/chaos/toggled/',
  /**
   * The znode of the election. Each process of a watcher has a second client. The second client is
   * a candidate in the election.
   */
  election: '/election',
  /**
   * The folder where each fenced transaction of a leader adds an entry. When the writer has stopped
   * after a round, leaders still write entries.
   */
  ledger: '/ledger',
} as const;
