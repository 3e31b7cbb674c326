import { concat, connect, type MonoTypeOperatorFunction, type Observable, takeWhile } from 'rxjs';
import type { Standing } from '../../election/Standing.js';

/**
 * When the client loses the lock, the stream fails with the error of `lost$`. Without this
 * operator, the command would run a second time when the client gets the lock again.
 */
export function failWhenLost(lost$: Observable<never>): MonoTypeOperatorFunction<Standing> {
  return connect((standing$) =>
    concat(
      standing$.pipe(takeWhile(({ role }) => role !== 'leader', true)),
      standing$.pipe(takeWhile(({ role }) => role === 'leader')),
      lost$,
    ),
  );
}
