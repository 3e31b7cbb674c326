import { defer, Observable, throwError } from 'rxjs';
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
  // By hand rather than with `catchError`, `retry`, `repeat` or `expand`: a stream at rest keeps half
  // the memory, and a re-read allocates a third.
  return new Observable((subscriber) => {
    const read$ = defer(read);
    let failures = 0;

    const readAgain = (): void => {
      if (!subscriber.closed) subscriber.add(read$.subscribe(reader));
    };
    const handOver = ({ reply, fired$ }: Armed<T | R>): void => {
      failures = 0;
      subscriber.next(reply);
      // Even when the consumer has left at the reply: what is added to a closed subscriber is
      // unsubscribed from at once, and that gives the watch up.
      subscriber.add(fired$.subscribe(waiter));
    };
    const readElse = (error: unknown): void => {
      const instead$ = defer(() => recover(error));
      subscriber.add(instead$.subscribe({ next: handOver, error: retry }));
    };
    const retry = (error: unknown): void => {
      failures += 1;
      if (isZkError(error, 'CLIENT_CLOSED')) subscriber.complete();
      else
        subscriber.add(whenRetryable(error, failures).subscribe({ next: readAgain, error: end }));
    };
    const end = (error: unknown): void => {
      subscriber.error(error);
    };
    const reader = { next: handOver, error: readElse };
    const waiter = { complete: readAgain, error: end };
    readAgain();
  });
}

function rethrow(error: unknown): Observable<never> {
  return throwError(() => error);
}
