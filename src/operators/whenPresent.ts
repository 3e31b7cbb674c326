import { filter, type OperatorFunction } from 'rxjs';
import { checkCalled } from '../model/checks/checkCalled.js';

/**
 * Leaves out the `null` of a znode that does not exist, so the following operators receive only
 * znodes.
 *
 * Completes and errors with the source.
 *
 * @example
 * ```ts
 * watchData(client, '/config')
 *   .pipe(whenPresent())
 *   .subscribe(({ data, stat }) => console.log(stat.version, data.toString()));
 * ```
 *
 * @returns the operator
 */
export function whenPresent<T>(): OperatorFunction<T | null, T>;
/** Takes the source of a pipe in which the operator was not called. */
export function whenPresent<T>(source?: unknown): OperatorFunction<T | null, T> {
  checkCalled('whenPresent', source);
  return filter((value): value is T => value !== null);
}
