import { defer, finalize, type MonoTypeOperatorFunction, tap } from 'rxjs';
import type { Terminal } from '../terminal/Terminal.js';

/** How often the count is reported, in ms. */
const period = 2_000;

/** Reports on a terminal how many znodes are done. */
export function withProgress<T>(
  { isAttended, tell }: Pick<Terminal, 'isAttended' | 'tell'>,
  done: string,
): MonoTypeOperatorFunction<T> {
  return (source) => {
    if (!isAttended) return source;
    return defer(() => {
      let count = 0;
      const beat = setInterval(() => {
        tell(`${done} ${count} znodes so far`);
      }, period);
      return source.pipe(
        tap(() => {
          count += 1;
        }),
        finalize(() => {
          clearInterval(beat);
        }),
      );
    });
  };
}
