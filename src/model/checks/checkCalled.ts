import { isObservable } from 'rxjs';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';

/**
 * Throws if a program wrote `pipe(decode)` in place of `pipe(decode(…))`. In this case RxJS calls
 * the operator, and its first argument is the source stream.
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
