import { type Observable, of, throwError, timer } from 'rxjs';
import { nextStep } from './nextStep.js';

/**
 * A delay for `retry` that repeats a request that may succeed. The first time it repeats at once,
 * because the request itself waits for a connection. After that it pauses, to avoid a busy loop.
 */
export function whenRetryable(error: unknown, attempt: number): Observable<unknown> {
  if (nextStep('read', error) !== 'repeat') return throwError(() => error);
  return attempt === 1 ? of(error) : timer(Math.min(10 * 2 ** attempt, 1_000));
}
