/**
 * The letters for permissions in ZooKeeper's own shell, in the order in which it prints them:
 * create, delete, read, write, admin.
 */
export const permissions: ReadonlyMap<string, number> = new Map([
  ['c', 4],
  ['d', 8],
  ['r', 1],
  ['w', 2],
  ['a', 16],
]);
