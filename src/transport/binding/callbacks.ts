/** The handle whose callback began last, until the event loop has done all that was ready. */
let current: object | null = null;
let postponed: (() => void)[] = [];

/**
 * Knows when no callback of a handle is on the stack, microtasks included.
 *
 * A handle can't be closed within one of its own callbacks: the binding then aborts the process at the
 * next event. Nor can it be left to a later task when a request has found the connection gone: the C
 * client has closed the socket, and libuv aborts the process when it is about to poll it. Callbacks are
 * made while the event loop runs its timers and polls; its check phase comes before it polls again.
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
