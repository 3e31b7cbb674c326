import {
  concatMap,
  defer,
  EMPTY,
  exhaustMap,
  from,
  type ObservableInput,
  of,
  type OperatorFunction,
  repeat,
  tap,
} from 'rxjs';
import { checkCalled } from '../model/checks/checkCalled.js';
import { checkReturned } from '../model/checks/checkReturned.js';
import { checkFunction } from '../model/checks/checkFunction.js';

/**
 * Processes one value at a time. If values arrive during the work, the operator keeps only the
 * newest value, and processes this value next. There is no queue. The last value is always
 * processed.
 *
 * In contrast to `switchMap`, this operator never interrupts the work when a new value arrives. In
 * contrast to `exhaustMap`, this operator never loses the last value. Emits the values of the inner
 * streams. Completes when the source has completed and the last value is processed. Errors when the
 * source or an inner stream errors.
 *
 * @example
 * ```ts
 * declare function reload(config: string): Promise<void>;
 *
 * watchData(client, '/config')
 *   .pipe(whenPresent(), decode(utf8), latestOnly(reload))
 *   .subscribe();
 * ```
 *
 * @param project - processes a value and returns an inner stream; the work lasts until this inner
 *   stream completes
 * @returns the operator
 */
export function latestOnly<T, R>(
  project: (value: T) => ObservableInput<R>,
): OperatorFunction<T, R> {
  checkCalled('latestOnly', project);
  checkFunction('project', project);
  return (source) =>
    defer(() => {
      // At most one value: the newest value that waits for `project`.
      let newest: readonly T[] = [];
      const processed$ = defer(() => {
        const taken = newest;
        newest = [];
        return from(taken).pipe(concatMap((value) => checkReturned('project', project(value))));
      });
      return source.pipe(
        tap((value) => {
          newest = [value];
        }),
        exhaustMap(() =>
          processed$.pipe(repeat({ delay: () => (newest.length === 0 ? EMPTY : of(newest)) })),
        ),
      );
    });
}
