/** The handle whose callback began last. `null` if no callback of a handle can be running. */
let current: object | null = null;
let postponed: (() => void)[] = [];

/**
 * Finds a safe moment to close a handle. The process aborts if `rxzk` closes a handle too early or
 * too late:
 *
 * - Too early: a callback of the handle, or a microtask after the callback, is still running. The
 *   binding then aborts the process at the next event.
 * - Too late: while the C client sends a request, it notices that the connection is lost, and
 *   closes the socket. If the handle is still open when the event loop polls again, libuv aborts
 *   the process because of the closed socket.
 *
 * The check phase of the event loop is safe, because it comes after all callbacks and before the
 * next poll. If no callback of the handle can be running, `rxzk` can also close the handle at once.
 */
export const callbacks = {
  /**
   * Must be called at the start of each callback of a handle. Otherwise `outside` does not know
   * that the callback is running.
   */
  begin(handle: object): void {
    if (current === null) setImmediate(settle);
    current = handle;
  },

  /**
   * Calls `act` at once if no callback of the handle can be running. Otherwise calls `act` in the
   * next check phase.
   */
  outside(handle: object, act: () => void): void {
    if (current === handle) postponed.push(act);
    else act();
  },
};

function settle(): void {
  const acts = postponed;
  postponed = [];
  current = null;
  for (const act of acts) act();
}
