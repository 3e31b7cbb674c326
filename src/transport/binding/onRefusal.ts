import { filter, interval, type Subscription, take } from 'rxjs';
import { HandleState } from './HandleState.js';
import type { NativeHandle } from './NativeHandle.js';

/**
 * The time between two looks at the state of a handle, in ms. The looks are necessary, because the
 * C client has no event that reports a failed attempt.
 */
const glance = 20;

const attempting: ReadonlySet<number> = new Set(Object.values(HandleState));

/**
 * Calls `refused` when the attempt of a handle to connect has failed. Unsubscribing stops the looks
 * at the state.
 */
export function onRefusal(native: NativeHandle, refused: () => void): Subscription {
  const refused$ = interval(glance).pipe(
    filter(() => !attempting.has(native.state)),
    take(1),
  );
  // A timer does not fail, so `error` is never called.
  return refused$.subscribe({ next: refused, error: refused });
}
