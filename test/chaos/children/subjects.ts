/**
 * The paths of the test. The writer writes the subjects that stand before `group` in this list. The
 * clients write `group` and the subjects that stand after it. During the fault `client.unseat`, the
 * writer also deletes children of the znode `election`, and creates children of the znode `ledger`.
 */
export const subjects = {
  root: '/chaos',
  /**
   * Znodes with a growing number as data. The writer also deletes these znodes and creates them
   * again.
   */
  data: ['/chaos/data/0', '/chaos/data/1', '/chaos/data/2', '/chaos/data/3'],
  treeRoot: '/chaos/tree',
  /** Znodes that form a tree. Each of them has a growing number as data. */
  tree: ['/chaos/tree/a', '/chaos/tree/a/x', '/chaos/tree/a/y', '/chaos/tree/b', '/chaos/tree/b/x'],
  /**
   * Each transaction writes one number to all znodes of a set. The next transaction for this set
   * writes a larger number.
   */
  sets: [
    ['/chaos/tree/p', '/chaos/tree/q', '/chaos/tree/r'],
    ['/chaos/tree/s', '/chaos/data/s'],
  ],
  /**
   * Znodes whose children have growing numbers as names. The writer adds and removes the children.
   */
  lists: ['/chaos/lists/0', '/chaos/lists/1'],
  /** A znode of the tree. A `watchMembers` stream shows the children of this znode as members. */
  branch: '/chaos/tree/a',
  members: ['/chaos/tree/a/x', '/chaos/tree/a/y'],
  /** The group that each client joins. */
  group: '/chaos/group',
  /** The folder where each client has an ephemeral with the name of the client. */
  owned: '/chaos/owned/',
  /** The start of the path of sequential ephemerals. Each client has one of these ephemerals. */
  numbered: '/chaos/numbered/m-',
  /**
   * The folder where each client sometimes has an ephemeral. During a round, each action `Toggle`
   * makes one client create or delete its ephemeral.
   */
  toggled: '/chaos/toggled/',
  /**
   * The znode of the election. Each watcher process contains two clients: the client under test,
   * and a candidate of the election.
   */
  election: '/election',
  /**
   * The folder where each transaction of the leading candidate adds an entry. The run checks that
   * the znodes below `root` are the same on all servers. During this check, the candidate still
   * writes. So the ledger is not below `root`.
   */
  ledger: '/ledger',
} as const;
