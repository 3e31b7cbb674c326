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
 * Does the work of a leader: subscribes to it when leadership comes, unsubscribes from it in the moment
 * in which leadership is lost, suspended or no longer certain. Emits what the work emits.
 *
 * One work for each term, in which the token stays; a work that completes is not started again in the
 * same term, and the candidate goes on leading. The lease is looked at before each emission of the
 * work, which is dropped when it is over. An error of the work or of its making is an error of the
 * stream, so that the candidate resigns. When the consumer leaves, the signal is aborted first; with a
 * `handover` the work then goes on without being heard until it ends, bounded, and only after that the
 * candidate's znode is deleted. Completes and errors with the source,
 * whose end ends the work too.
 *
 * Works on any standings, as of a test; a lease and a hand-over have only those that come from
 * {@link campaign}, {@link lock} and {@link semaphore}.
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
 * @param work - makes the work of one term: an Observable, a Promise or whatever RxJS takes for one
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
      // Before the source is left: the candidate resigns with that, and must know of a hand-over.
      subscriber.add(() => {
        leaving$.next();
      });
      source
        .pipe(
          // An election that is over is lost, not handed over: the work ends before that is told.
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
