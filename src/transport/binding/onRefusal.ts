import { filter, interval, type Subscription, take } from 'rxjs';
import { HandleState } from './HandleState.js';
import type { NativeHandle } from './NativeHandle.js';

/** The time between two reads of the state of the handle, in ms. */
const glance = 20;

const attempting: ReadonlySet<number> = new Set(Object.values(HandleState));

/**
 * Calls `refused` when a handle has tried to connect and has failed. The C client has no event for
 * this failure. So this function regularly reads the state of the handle. The function stops after
 * the failure, or when the caller unsubscribes.
 */
export function onRefusal(native: NativeHandle, refused: () => void): Subscription {
  const refused$ = interval(glance).pipe(
    filter(() => !attempting.has(native.state)),
    take(1),
  );
  // A timer does not fail, so `error` is never called.
  return refused$.subscribe({ next: refused, error: refused });
}
