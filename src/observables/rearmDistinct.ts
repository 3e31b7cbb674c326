import { Observable, throwError } from 'rxjs';
import type { Armed } from '../session/Armed.js';
import { RearmLoop } from './RearmLoop.js';

/**
 * The loop under all streams: reads and sets a watch, emits the reply, and reads again when the watch is
 * spent or lost. It leaves a reply out that is the same as the one emitted before, by `comparator`, of
 * which it holds only what `keySelector` makes of it.
 *
 * A lost connection fails the read in flight, and the loop reads again. The comment of `lose` in
 * `session/openSession.ts` says why that read waits for the next connection.
 */
export function rearmDistinct<T, K, R = T>(
  read: () => Observable<Armed<T>>,
  keySelector: (reply: T | R) => K,
  comparator: (a: K, b: K) => boolean,
  recover: (error: unknown) => Observable<Armed<R>> = rethrow,
): Observable<T | R> {
  const config = { read, keySelector, comparator, recover };
  return new Observable((subscriber) => {
    const loop = new RearmLoop(config, subscriber);
    loop.readAgain();
    return loop;
  });
}

function rethrow(error: unknown): Observable<never> {
  return throwError(() => error);
}
