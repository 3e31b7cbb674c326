import { filter, interval, type Subscription, take } from 'rxjs';
import { HandleState } from './HandleState.js';
import type { NativeHandle } from './NativeHandle.js';

/**
 * The state of a handle is read again after this time, in ms. The C client has no event that
 * reports a failed attempt.
 */
const glance = 20;

const attempting: ReadonlySet<number> = new Set(Object.values(HandleState));

/** Calls `refused` when the attempt of a handle to connect has failed. Unsubscribing stops it. */
export function onRefusal(native: NativeHandle, refused: () => void): Subscription {
  const refused$ = interval(glance).pipe(
    filter(() => !attempting.has(native.state)),
    take(1),
  );
  // Timers do not fail.
  return refused$.subscribe({ next: refused, error: refused });
}
