/** Whether a write that names a version may go on; -1 is any. */
export function isVersion(actual: number, expected: number): boolean {
  return expected === -1 || expected === actual;
}
