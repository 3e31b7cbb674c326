import { Observable, throwError } from 'rxjs';
import type { Armed } from '../session/Armed.js';
import { RearmLoop } from './RearmLoop.js';

/**
 * The loop under all streams: reads and sets a watch, emits the reply, and reads again when the watch is
 * spent or lost. It leaves out a reply that equals the last emitted one. It keeps only the key of that
 * reply, which `keySelector` makes and `comparator` compares.
 *
 * When the connection is lost, the read in flight fails and the loop reads again, on the next connection.
 * The comment of `lose` in `session/openSession.ts` lists the steps and says why their order matters.
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
