/**
 * Whether the version of a znode is the version that a write expects. A write that expects -1
 * accepts any version.
 */
export function isVersion(actual: number, expected: number): boolean {
  return expected === -1 || expected === actual;
}
