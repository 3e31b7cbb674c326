import { concat, defer, EMPTY, type MonoTypeOperatorFunction, of, tap } from 'rxjs';
import type { Standing } from '../Standing.js';

/** Lets a candidacy that completes not end as leader: the session of a closed client ends its znode too. */
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
