import { concat, defer, EMPTY, type MonoTypeOperatorFunction, of, tap } from 'rxjs';
import type { Standing } from '../Standing.js';

/**
 * When a candidacy completes as leader, emits `suspended` first: the end of the session deletes the
 * znode too.
 */
export function suspendedAtEnd(): MonoTypeOperatorFunction<Standing> {
  return (source) =>
    defer(() => {
      let last: Standing | null = null;
      const end$ = defer(() =>
        last === null || last.role === 'suspended'
          ? EMPTY
          : of<Standing>({ role: 'suspended', candidate: last.candidate }),
      );
      return concat(
        source.pipe(
          tap((standing) => {
            last = standing;
          }),
        ),
        end$,
      );
    });
}
