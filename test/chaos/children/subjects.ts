/** The paths that the writer writes and the clients watch. */
export const subjects = {
  root: '/chaos',
  /** Znodes that hold a growing number, and come and go. */
  data: ['/chaos/data/0', '/chaos/data/1', '/chaos/data/2', '/chaos/data/3'],
  treeRoot: '/chaos/tree',
  /** The same, below each other. */
  tree: ['/chaos/tree/a', '/chaos/tree/a/x', '/chaos/tree/a/y', '/chaos/tree/b', '/chaos/tree/b/x'],
  /** Znodes that one transaction writes together, each set with its own numbers. */
  sets: [
    ['/chaos/tree/p', '/chaos/tree/q', '/chaos/tree/r'],
    ['/chaos/tree/s', '/chaos/data/s'],
  ],
  /** Znodes whose children have growing numbers for names, and come and go. */
  lists: ['/chaos/lists/0', '/chaos/lists/1'],
  /** One of the tree whose children are watched as the members of a group. */
  branch: '/chaos/tree/a',
  members: ['/chaos/tree/a/x', '/chaos/tree/a/y'],
  /** The group that each client joins. */
  group: '/chaos/group',
  /** Where each client has an ephemeral of its own name. */
  owned: '/chaos/owned/',
  /** Where each client has a sequential ephemeral. */
  numbered: '/chaos/numbered/m-',
  /** Where each client has an ephemeral that is deleted and created again. */
  toggled: '/chaos/toggled/',
  /** Where a second client of each process stands for election. */
  election: '/election',
  /** Where a leader's fenced transactions leave an entry each. Not at rest after a round, as the rest is. */
  ledger: '/ledger',
} as const;
