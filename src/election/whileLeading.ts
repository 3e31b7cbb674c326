import {
  catchError,
  distinctUntilChanged,
  EMPTY,
  endWith,
  Observable,
  type ObservableInput,
  type OperatorFunction,
  startWith,
  Subject,
  switchMap,
  throwError,
} from 'rxjs';
import { checkCalled } from '../model/checks/checkCalled.js';
import { checkFunction } from '../model/checks/checkFunction.js';
import { runTerm } from './candidacy/runTerm.js';
import type { LeaderTerm } from './LeaderTerm.js';
import type { Standing } from './Standing.js';

/**
 * Does work while the candidate leads. When the candidate becomes the leader, the operator calls
 * `work` and subscribes to the result. The operator unsubscribes as soon as the leadership is lost,
 * suspended or no longer certain. Emits the values of the work.
 *
 * `work` is called once in each term. If the work completes, the work does not start again in the
 * same term, and the candidate still leads. Before each value of the work, the operator checks the
 * lease. If the lease has ended, the operator drops the value. If `work` throws or the work fails,
 * the stream fails with the same error, so the candidate leaves the election.
 *
 * When the subscriber unsubscribes, the signal of the term is aborted. If `campaign` has the
 * setting `handover`, the work may then continue for `handover` ms, but its values are dropped.
 * After that, the candidate deletes its znode. The stream completes and errors with the source. The
 * end of the source also ends the work.
 *
 * The source can be any stream of standings, for example one in a test. But only the standings of
 * {@link campaign}, {@link lock} and {@link semaphore} have a lease and a handover.
 *
 * @example
 * ```ts
 * campaign(client, '/jobs/leader', { handover: 5_000 })
 *   .pipe(
 *     whileLeading(({ assertLeading }) =>
 *       interval(1_000).pipe(
 *         tap(assertLeading),
 *         concatMap((n) => client.setData('/jobs/beat', String(n))),
 *       ),
 *     ),
 *   )
 *   .subscribe();
 * ```
 *
 * @param work - returns the work of one term: an Observable, a Promise or any other
 *   `ObservableInput`
 * @returns the operator
 */
export function whileLeading<T>(
  work: (term: LeaderTerm) => ObservableInput<T>,
): OperatorFunction<Standing, T> {
  checkCalled('whileLeading', work);
  checkFunction('work', work);
  return (source) =>
    new Observable((subscriber) => {
      const leaving$ = new Subject<void>();
      // This teardown runs before the subscription to the source ends. When that subscription ends,
      // the candidate deletes its znode, at once or after a handover. So the handover must begin
      // here.
      subscriber.add(() => {
        leaving$.next();
      });
      source
        .pipe(
          // If the source completes or fails, the leadership is lost and there is no handover. The
          // value `null` makes `switchMap` end the work before the stream ends.
          endWith(null),
          catchError((error: unknown) => throwError(() => error).pipe(startWith(null))),
          distinctUntilChanged(sameTerm),
          switchMap((standing) =>
            standing?.role === 'leader' ? runTerm(standing, work, leaving$) : EMPTY,
          ),
        )
        .subscribe(subscriber);
    });
}

function sameTerm(a: Standing | null, b: Standing | null): boolean {
  if (a?.role !== 'leader' || b?.role !== 'leader')
    return a?.role !== 'leader' && b?.role !== 'leader';
  return a.token === b.token && a.candidate === b.candidate;
}
