import { Observable, Subscription, throwError } from 'rxjs';
import type { Armed } from '../session/Armed.js';
import { isZkError } from '../errors/isZkError.js';
import { whenRetryable } from './whenRetryable.js';

/**
 * {@link rearm}, but a reply that is the same as the one emitted before is left out. The
 * stream holds only what `keySelector` makes of that reply, and `comparator` compares it.
 */
export function rearmDistinct<T, K, R = T>(
  read: () => Observable<Armed<T>>,
  keySelector: (reply: T | R) => K,
  comparator: (a: K, b: K) => boolean,
  recover: (error: unknown) => Observable<Armed<R>> = rethrow,
): Observable<T | R> {
  // By hand rather than with `catchError`, `retry`, `repeat` or `expand` and `distinctUntilChanged`,
  // and with one subscription that is replaced: a stream at rest keeps half the memory, and a
  // re-read allocates a third.
  return new Observable((subscriber) => {
    let failures = 0;
    let current = Subscription.EMPTY;
    /** Of what was emitted last; nothing before the first reply. */
    let kept: K | undefined;

    const follow = (next: Subscription): void => {
      // A consumer who left at the reply gives up the watch as well.
      if (subscriber.closed) next.unsubscribe();
      // What ended while it was subscribed to has been followed by something else already.
      else if (!next.closed) current = next;
    };
    const readAgain = (): void => {
      if (!subscriber.closed) follow(attempt(read).subscribe(reader));
    };
    const emitReply = ({ reply, fired$ }: Armed<T | R>): void => {
      failures = 0;
      const next = keySelector(reply);
      if (kept === undefined || !comparator(kept, next)) {
        kept = next;
        subscriber.next(reply);
      }
      follow(fired$.subscribe(waiter));
    };
    const readElse = (error: unknown): void => {
      follow(attempt(() => recover(error)).subscribe({ next: emitReply, error: retry }));
    };
    const retry = (error: unknown): void => {
      failures += 1;
      follow(whenRetryable(error, failures).subscribe({ next: readAgain, error: end }));
    };
    const end = (error: unknown): void => {
      if (isZkError(error, 'CLIENT_CLOSED')) subscriber.complete();
      else subscriber.error(error);
    };
    const reader = { next: emitReply, error: readElse };
    const waiter = { complete: readAgain, error: end };
    readAgain();
    return () => {
      current.unsubscribe();
    };
  });
}

/** What throws is a stream that fails; `defer` would cost each re-read one subscription more. */
function attempt<T>(make: () => Observable<T>): Observable<T> {
  try {
    return make();
  } catch (error) {
    return throwError(() => error);
  }
}

function rethrow(error: unknown): Observable<never> {
  return throwError(() => error);
}
