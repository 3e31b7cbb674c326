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
 * Runs the work of the program while the candidate leads. When the candidate becomes the leader,
 * the operator calls `work` and subscribes to the result. The operator unsubscribes from this
 * result as soon as the leadership is lost, suspended or no longer certain. Emits the values of the
 * work.
 *
 * The operator calls `work` once in each term. When the work completes, the term does not end: the
 * candidate keeps the leadership. The work does not start again in the same term. The operator
 * drops all values that the work emits after the end of the lease. If `work` throws or the work
 * fails, the stream fails with the same error, so the candidate leaves the election.
 *
 * When the subscriber unsubscribes, the signal of the term is aborted, and the candidate deletes
 * its znode. With the setting `handover` of `campaign`, the work may continue for at most
 * `handover` ms before the candidate deletes its znode. During this time, the operator drops the
 * values of the work. When the source completes, the stream completes. When the source fails, the
 * stream fails with the same error. The end of the source also ends the work.
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
      // When the subscriber leaves, `leaving$` begins the handover if the candidate has the setting
      // `handover`. The handover must begin before RxJS unsubscribes from the source. Otherwise the
      // candidate would delete its znode at once, without a handover.
      subscriber.add(() => {
        leaving$.next();
      });
      source
        .pipe(
          // When the source completes or fails, the leadership is lost. So `endWith` and
          // `startWith` emit `null`. The `null` makes `switchMap` end the work at once, without a
          // handover.
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
