/** The numbers of the requests in ZooKeeper 3.4. */
const numbers: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, 7, 9, 12, 14, 100, 101]);

/** Whether every server knows the kind of request with that number. */
export function isKnownToAll(type: number): boolean {
  return numbers.has(type);
}
