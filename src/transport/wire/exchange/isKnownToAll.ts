/** Type numbers of requests that ZooKeeper 3.4 and all later versions know. */
const numbers: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, 7, 9, 12, 14, 100, 101]);

/** Whether every server knows the request with this type number. */
export function isKnownToAll(type: number): boolean {
  return numbers.has(type);
}
