/** The clock of the client: monotonic ms, not moved by changes of the wall clock. */
export function now(): number {
  return performance.now();
}
