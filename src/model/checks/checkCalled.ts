import { isObservable } from 'rxjs';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';

/**
 * Throws if a program wrote `pipe(decode)` in place of `pipe(decode(…))`. In this case, RxJS itself
 * calls `decode`, and passes the source stream as the first argument.
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
