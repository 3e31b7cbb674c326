/**
 * Whether a write may continue that expects the version `expected`. With -1, it expects any
 * version.
 */
export function isVersion(actual: number, expected: number): boolean {
  return expected === -1 || expected === actual;
}
