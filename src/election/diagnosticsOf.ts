import { EMPTY, type Observable } from 'rxjs';
import { InvalidArgumentError } from '../errors/InvalidArgumentError.js';
import { shown } from '../model/checks/shown.js';
import { readContext } from './candidacy/readContext.js';
import type { Diagnostic } from './Diagnostic.js';
import type { Standing } from './Standing.js';

/**
 * Emits the warnings about an election, and then completes. The argument `standing` is the standing
 * of a candidate in this election.
 *
 * Cold. Emits synchronously. Emits nothing if the standing does not come from `campaign`, `lock` or
 * `semaphore`. Never errors.
 *
 * @example
 * ```ts
 * campaign(client, '/jobs/leader')
 *   .pipe(mergeMap(diagnosticsOf))
 *   .subscribe(({ type, left }) => console.warn(type, left));
 * ```
 *
 * @param standing - a value that `campaign`, `lock` or `semaphore` has emitted
 * @returns the stream of warnings; if the argument is no standing, `diagnosticsOf` throws at the
 * call
 */
export function diagnosticsOf(standing: Standing): Observable<Diagnostic> {
  const given = standing as Partial<Standing> | null | undefined;
  if (typeof given?.role !== 'string') {
    throw new InvalidArgumentError(
      'standing',
      'must be one that campaign has emitted',
      shown(given),
    );
  }
  return readContext(standing)?.diagnostics$ ?? EMPTY;
}
