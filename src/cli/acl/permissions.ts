/** The letters of ZooKeeper's own shell, in its order: create, delete, read, write, admin. */
export const permissions: ReadonlyMap<string, number> = new Map([
  ['c', 4],
  ['d', 8],
  ['r', 1],
  ['w', 2],
  ['a', 16],
]);
