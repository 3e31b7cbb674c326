import { filter, type OperatorFunction } from 'rxjs';
import { checkCalled } from '../model/checks/checkCalled.js';

/**
 * Leaves out the `null` that stands for a missing znode. So the next operators in the pipe receive
 * only existing znodes.
 *
 * Completes or fails when the source does.
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
/**
 * If a program writes `pipe(whenPresent)` in place of `pipe(whenPresent())`, RxJS passes the source
 * stream as this argument. The argument serves only to report this mistake.
 */
export function whenPresent<T>(source?: unknown): OperatorFunction<T | null, T> {
  checkCalled('whenPresent', source);
  return filter((value): value is T => value !== null);
}
