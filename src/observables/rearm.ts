import { defer, Observable } from 'rxjs';
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
 * @returns the stream of replies
 * @see {@link watchData}, {@link watchChildren}, {@link watchExists}, which are made of it
 */
export function rearm<T>(read: () => Observable<Armed<T>>): Observable<T> {
  // By hand rather than with `retry`, `repeat` or `expand`: a stream at rest keeps half the memory, and
  // a re-read costs half the time.
  return new Observable((subscriber) => {
    const read$ = defer(read);
    let failures = 0;
    const readAgain = (): void => {
      if (!subscriber.closed) subscriber.add(read$.subscribe({ next: handOver, error: fail }));
    };
    const handOver = ({ reply, fired$ }: Armed<T>): void => {
      failures = 0;
      subscriber.next(reply);
      // Even when the consumer has left at the reply: what is added to a closed subscriber is
      // unsubscribed from at once, and that gives the watch up.
      subscriber.add(fired$.subscribe({ complete: readAgain, error: fail }));
    };
    const fail = (error: unknown): void => {
      failures += 1;
      if (isZkError(error, 'CLIENT_CLOSED')) subscriber.complete();
      else
        subscriber.add(whenRetryable(error, failures).subscribe({ next: readAgain, error: end }));
    };
    const end = (error: unknown): void => {
      subscriber.error(error);
    };
    readAgain();
  });
}
