import { filter, interval, type Subscription, take } from 'rxjs';
import { HandleState } from './HandleState.js';
import type { NativeHandle } from './NativeHandle.js';

/**
 * The time between two checks of the state of a handle, in ms. These checks are necessary, because
 * the C client has no event that reports a failed attempt to connect.
 */
const glance = 20;

const attempting: ReadonlySet<number> = new Set(Object.values(HandleState));

/**
 * Regularly checks the state of a handle that tries to connect. Calls `refused` when the attempt
 * has failed. Unsubscribing stops the checks.
 */
export function onRefusal(native: NativeHandle, refused: () => void): Subscription {
  const refused$ = interval(glance).pipe(
    filter(() => !attempting.has(native.state)),
    take(1),
  );
  // A timer does not fail, so `error` is never called.
  return refused$.subscribe({ next: refused, error: refused });
}
