/** Whether a write with this version may continue; -1 means any version. */
export function isVersion(actual: number, expected: number): boolean {
  return expected === -1 || expected === actual;
}
