import { Observable, throwError } from 'rxjs';
import type { Armed } from '../session/Armed.js';
import { RearmLoop } from './RearmLoop.js';

/**
 * Each stream with one-shot watches uses this loop. The loop sends a read that also sets a watch,
 * and emits the reply. When the watch fires or is lost, the loop reads again. If the key of a reply
 * equals the key of the last emitted reply, the loop does not emit the reply. The loop stores only
 * the key of the last emitted reply, and not the reply itself.
 *
 * If a read is under way when the connection is lost, this read fails. The loop then reads again on
 * the next connection. The comment of `lose` in `session/openSession.ts` lists what the client does
 * after a lost connection, step by step. The comment also says why the order of these steps
 * matters.
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
