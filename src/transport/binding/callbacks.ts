/** The handle whose callback began last. `null` if no callback of a handle can be running. */
let current: object | null = null;
let postponed: (() => void)[] = [];

/**
 * Finds a safe moment to close a handle. The process aborts if the library closes a handle too
 * early or too late:
 *
 * - Too early: a callback of the handle, or a microtask after the callback, is still running. The
 *   binding then aborts the process at the next event.
 * - Too late: during a request, the C client has noticed that the connection is lost, and has
 *   closed the socket. When the event loop polls again, libuv aborts the process because of this
 *   socket.
 *
 * The check phase of the event loop is safe, because it comes after all callbacks and before the
 * next poll. The moment of a call of `outside` is safe too if no callback of the handle can be
 * running then.
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
