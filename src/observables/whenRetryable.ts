import { type Observable, of, throwError, timer } from 'rxjs';
import { nextStep } from './nextStep.js';

/**
 * Returns a stream that emits after a delay. The operator `retry` then repeats a failed request. If
 * a repetition cannot succeed, the stream errors with the request's error, and `retry` stops. The
 * first delay is zero, because the repeated request waits for a connection anyway. The later delays
 * grow. Without these delays, a request that fails again and again would keep the processor busy.
 */
export function whenRetryable(error: unknown, attempt: number): Observable<unknown> {
  if (nextStep('read', error) !== 'repeat') return throwError(() => error);
  return attempt === 1 ? of(error) : timer(Math.min(10 * 2 ** attempt, 1_000));
}
