import { concat, connect, type MonoTypeOperatorFunction, type Observable, takeWhile } from 'rxjs';
import type { Standing } from '../../election/Standing.js';

/** Continues with `lost$` when the lock was held and is lost: the command must not run twice. */
export function failWhenLost(lost$: Observable<never>): MonoTypeOperatorFunction<Standing> {
  return connect((standing$) =>
    concat(
      standing$.pipe(takeWhile(({ role }) => role !== 'leader', true)),
      standing$.pipe(takeWhile(({ role }) => role === 'leader')),
      lost$,
    ),
  );
}
