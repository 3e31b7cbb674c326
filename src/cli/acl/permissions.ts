/**
 * A letter and a bit for each permission. The letters mean `create`, `delete`, `read`, `write` and
 * `admin`. ZooKeeper's own shell has the same letters, and prints them in this order.
 */
export const permissions: ReadonlyMap<string, number> = new Map([
  ['c', 4],
  ['d', 8],
  ['r', 1],
  ['w', 2],
  ['a', 16],
]);
