import { isObservable } from 'rxjs';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';

/**
 * Throws if a program wrote `pipe(decode)` in place of `pipe(decode(…))`. RxJS then calls `decode`
 * with the source stream as its first argument.
 */
export function checkCalled(operator: string, first: unknown): void {
  if (isObservable(first)) {
    throw new InvalidArgumentError(
      operator,
      'must be called where it is piped',
      'the source as its argument',
      `${operator}(…)`,
    );
  }
}
