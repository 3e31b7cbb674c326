/** The handle whose callback began last. The next check phase resets `current` to `null`. */
let current: object | null = null;
let postponed: (() => void)[] = [];

/**
 * Finds a safe moment to close a handle. The process aborts if `rxzk` closes a handle too early or
 * too late:
 *
 * - Too early: a callback of the handle, or a microtask after the callback, is still running. The
 *   binding then aborts the process at the next event.
 * - Too late: the C client has closed the socket of the handle, and the event loop then polls
 *   before `rxzk` closes the handle. libuv then aborts the process. The C client closes the socket
 *   if it cannot send a request because the connection is lost.
 *
 * The check phase of the event loop is safe, because it comes after all callbacks and before the
 * next poll. `rxzk` can also close the handle at once, if `rxzk` knows that no callback of the
 * handle is running.
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
   * If `current` is not the given handle, no callback of this handle is running. In this case,
   * calls `act` at once. Otherwise calls `act` in the next check phase.
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
