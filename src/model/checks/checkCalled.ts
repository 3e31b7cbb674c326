import { isObservable } from 'rxjs';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';

/** Throws for an operator that was not called, as in `pipe(decode)`: RxJS then calls it with the source. */
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
