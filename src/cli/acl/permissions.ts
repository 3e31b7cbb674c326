/**
 * The letters for permissions in ZooKeeper's own shell: create, delete, read, write, admin. The
 * shell prints the letters in this order.
 */
export const permissions: ReadonlyMap<string, number> = new Map([
  ['c', 4],
  ['d', 8],
  ['r', 1],
  ['w', 2],
  ['a', 16],
]);
