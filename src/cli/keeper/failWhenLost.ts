import { concat, connect, type MonoTypeOperatorFunction, type Observable, takeWhile } from 'rxjs';
import type { Standing } from '../../election/Standing.js';

/** Ends with `lost$` when what was held once is held no longer: nothing is to be done twice. */
export function failWhenLost(lost$: Observable<never>): MonoTypeOperatorFunction<Standing> {
  return connect((standing$) =>
    concat(
      standing$.pipe(takeWhile(({ role }) => role !== 'leader', true)),
      standing$.pipe(takeWhile(({ role }) => role === 'leader')),
      lost$,
    ),
  );
}
