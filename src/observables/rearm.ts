import { defer, Observable, Subscription, throwError } from 'rxjs';
import type { Armed } from '../client/Armed.js';
import { isZkError } from '../errors/isZkError.js';
import { whenRetryable } from './whenRetryable.js';

/**
 * Turns a read that sets a one-shot watch into a stream: emits the reply, waits until the watch is
 * spent or lost, and reads again.
 *
 * Cold: one read under way or one watch at a time for each subscription. Emits every reply, the same
 * one too. A read that the connection fails is made again on the next one; any other error ends the
 * stream. Completes when the client is closed.
 *
 * @example
 * ```ts
 * const children$ = rearm(() => client.armChildren('/services'));
 * children$.subscribe(({ children }) => console.log(children));
 * ```
 *
 * @param read - makes one armed read, such as `client.armData(path)`
 * @param recover - reads in another way when that fails, as when the znode is missing
 * @returns the stream of replies
 * @see {@link watchData}, {@link watchChildren}, {@link watchExists}, which are made of it
 */
export function rearm<T, R = T>(
  read: () => Observable<Armed<T>>,
  recover: (error: unknown) => Observable<Armed<R>> = rethrow,
): Observable<T | R> {
  // By hand rather than with `catchError`, `retry`, `repeat` or `expand`, and with one subscription
  // that is replaced: a stream at rest keeps half the memory, and a re-read allocates a third.
  return new Observable((subscriber) => {
    const read$ = defer(read);
    let failures = 0;
    let current = Subscription.EMPTY;

    const follow = (next: Subscription): void => {
      // A consumer who left at the reply gives up the watch as well.
      if (subscriber.closed) next.unsubscribe();
      // What ended while it was subscribed to has been followed by something else already.
      else if (!next.closed) current = next;
    };
    const readAgain = (): void => {
      if (!subscriber.closed) follow(read$.subscribe(reader));
    };
    const handOver = ({ reply, fired$ }: Armed<T | R>): void => {
      failures = 0;
      subscriber.next(reply);
      follow(fired$.subscribe(waiter));
    };
    const readElse = (error: unknown): void => {
      follow(defer(() => recover(error)).subscribe({ next: handOver, error: retry }));
    };
    const retry = (error: unknown): void => {
      failures += 1;
      if (isZkError(error, 'CLIENT_CLOSED')) subscriber.complete();
      else follow(whenRetryable(error, failures).subscribe({ next: readAgain, error: end }));
    };
    const end = (error: unknown): void => {
      subscriber.error(error);
    };
    const reader = { next: handOver, error: readElse };
    const waiter = { complete: readAgain, error: end };
    readAgain();
    return () => {
      current.unsubscribe();
    };
  });
}

function rethrow(error: unknown): Observable<never> {
  return throwError(() => error);
}
