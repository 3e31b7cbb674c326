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
 * Does the work of a leader. Subscribes to it when leadership begins, and unsubscribes as soon as
 * leadership is lost, suspended or no longer certain. Emits what the work emits.
 *
 * Each term has one work and one token. If the work completes, it is not started again in the same
 * term, and the candidate still leads. Checks the lease before each emission of the work, and drops
 * the emission when the lease is over. If the work or its factory fails, the stream fails too, so
 * the candidate resigns. When the consumer leaves, the signal is aborted first. With a `handover`,
 * the work may then continue for that time, but its values are dropped. After that the candidate's
 * znode is deleted. Completes and errors with the source. Its end also ends the work.
 *
 * Works on any standings, for example those in a test. But only standings from {@link campaign},
 * {@link lock} and {@link semaphore} have a lease and a handover.
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
 * @param work - makes the work of one term: an Observable, a Promise or any other `ObservableInput`
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
      // Runs before the source is unsubscribed: the candidate then resigns, and must know about a
      // handover.
      subscriber.add(() => {
        leaving$.next();
      });
      source
        .pipe(
          // If the election ends, leadership is lost, not handed over. The work ends before the
          // stream does.
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
