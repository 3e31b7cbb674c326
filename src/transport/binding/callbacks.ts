/**
 * The handle whose callback began last, until the event loop has handled everything that was ready.
 */
let current: object | null = null;
let postponed: (() => void)[] = [];

/**
 * Knows when no callback of a handle is on the stack, microtasks included.
 *
 * A handle can't be closed within one of its own callbacks: the binding then aborts the process at
 * the next event. If a request has found the connection lost, a later task would be too late. The C
 * client has closed the socket, and libuv aborts the process when it polls that socket. Callbacks
 * run while the event loop runs its timers and polls. Its check phase comes before it polls again.
 */
export const callbacks = {
  /** To be called first in each callback of a handle. */
  begin(handle: object): void {
    if (current === null) setImmediate(settle);
    current = handle;
  },

  /** Acts at once, or in the check phase when a callback of the handle may be on the stack. */
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
