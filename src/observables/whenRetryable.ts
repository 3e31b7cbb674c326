import { type Observable, of, throwError, timer } from 'rxjs';
import { nextStep } from './nextStep.js';

/**
 * A delay for `retry`: a request that may succeed is sent again, the first time at once, since the
 * request itself waits for a connection; then after pauses, so that nothing spins.
 */
export function whenRetryable(error: unknown, attempt: number): Observable<unknown> {
  if (nextStep('read', error) !== 'repeat') return throwError(() => error);
  return attempt === 1 ? of(error) : timer(Math.min(10 * 2 ** attempt, 1_000));
}
