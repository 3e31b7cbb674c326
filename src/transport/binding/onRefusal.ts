import { filter, interval, type Subscription, take } from 'rxjs';
import { HandleState } from './HandleState.js';
import type { NativeHandle } from './NativeHandle.js';

/** How often the state of a handle is read, in ms: no event reports that an attempt has failed. */
const glance = 20;

const attempting: ReadonlySet<number> = new Set(Object.values(HandleState));

/** Calls back when the attempt of a handle has failed, until it is unsubscribed. */
export function onRefusal(native: NativeHandle, refused: () => void): Subscription {
  const refused$ = interval(glance).pipe(
    filter(() => !attempting.has(native.state)),
    take(1),
  );
  // Timers do not fail.
  return refused$.subscribe({ next: refused, error: refused });
}
