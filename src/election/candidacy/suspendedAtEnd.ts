import { concat, defer, EMPTY, type MonoTypeOperatorFunction, of, tap } from 'rxjs';
import type { Standing } from '../Standing.js';

/**
 * Emits `suspended` before the stream completes, unless the last standing was already `suspended`.
 * The stream completes when the client is closed. At this moment the session ends, and the server
 * deletes the candidate's znode. So the candidate can no longer lead.
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
