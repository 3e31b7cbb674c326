import { type Observable, of, throwError, timer } from 'rxjs';
import { nextStep } from './nextStep.js';

/**
 * Returns the delay for the operator `retry`. If a repetition of the request may succeed, the delay
 * ends normally, and `retry` repeats the request. Otherwise the delay fails with the error, and
 * `retry` stops. The first delay is zero, because the request itself waits for a connection. The
 * later delays grow, to avoid a busy loop.
 */
export function whenRetryable(error: unknown, attempt: number): Observable<unknown> {
  if (nextStep('read', error) !== 'repeat') return throwError(() => error);
  return attempt === 1 ? of(error) : timer(Math.min(10 * 2 ** attempt, 1_000));
}
