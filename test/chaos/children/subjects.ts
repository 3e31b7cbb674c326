/** The paths that the writer writes and the clients watch. */
export const subjects = {
  root: '/chaos',
  /** Znodes with a growing number as data. The writer also deletes and creates them. */
  data: ['/chaos/data/0', '/chaos/data/1', '/chaos/data/2', '/chaos/data/3'],
  treeRoot: '/chaos/tree',
  /** Znodes of the same kind that form a tree. */
  tree: ['/chaos/tree/a', '/chaos/tree/a/x', '/chaos/tree/a/y', '/chaos/tree/b', '/chaos/tree/b/x'],
  /** Sets of znodes. One transaction writes all znodes of a set. Each set has its own numbers. */
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
  /** The prefix of a sequential ephemeral that each client has. */
  numbered: '/chaos/numbered/m-',
  /** The folder where each client has an ephemeral that it deletes and creates again. */
  toggled: '/chaos/toggled/',
  /**
   * The znode of the election. Each process has a second client, and this client is a candidate.
   */
  election: '/election',
  /**
   * The folder where each fenced transaction of a leader adds an entry. When the writer stops after
   * a round, leaders still write here.
   */
  ledger: '/ledger',
} as const;
