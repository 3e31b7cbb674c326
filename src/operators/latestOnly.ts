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
 * Processes one value at a time. It keeps only the newest of the values that arrive meanwhile, and
 * processes it next. Nothing queues, and the last value is always processed.
 *
 * It never interrupts the work in progress, unlike `switchMap`. It never loses the last value,
 * unlike `exhaustMap`. Emits what the inner streams emit. Completes when the source has and the
 * last value is processed; errors with the source or an inner stream.
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
 * @param project - processes a value; it is busy until the returned stream completes
 * @returns the operator
 */
export function latestOnly<T, R>(
  project: (value: T) => ObservableInput<R>,
): OperatorFunction<T, R> {
  checkCalled('latestOnly', project);
  checkFunction('project', project);
  return (source) =>
    defer(() => {
      // One value at most.
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
