import { EMPTY, type Observable } from 'rxjs';
import { readContext } from './candidacy/readContext.js';
import type { Diagnostic } from './Diagnostic.js';
import type { Standing } from './Standing.js';

/**
 * Emits what somebody should look at, as of the listing from which the standing comes, and completes.
 *
 * Cold and synchronous. Nothing for a standing that comes from no campaign. Never errors.
 *
 * @example
 * ```ts
 * campaign(client, '/jobs/leader')
 *   .pipe(mergeMap(diagnosticsOf))
 *   .subscribe(({ type, left }) => console.warn(type, left));
 * ```
 *
 * @param standing - as emitted by `campaign`, `lock` or `semaphore`
 * @returns the stream of warnings
 */
export function diagnosticsOf(standing: Standing): Observable<Diagnostic> {
  return readContext(standing)?.diagnostics$ ?? EMPTY;
}
