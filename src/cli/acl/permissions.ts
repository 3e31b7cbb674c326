/**
 * The letters that stand for the permissions create, delete, read, write and admin in ZooKeeper's
 * own shell. The shell prints the letters in this order.
 */
export const permissions: ReadonlyMap<string, number> = new Map([
  ['c', 4],
  ['d', 8],
  ['r', 1],
  ['w', 2],
  ['a', 16],
]);
