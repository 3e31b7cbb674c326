import { defer, finalize, type MonoTypeOperatorFunction, tap } from 'rxjs';
import type { Terminal } from '../terminal/Terminal.js';

/** The time between two lines of progress, in ms. */
const period = 2_000;

/**
 * Prints how many znodes the source has emitted so far. Prints nothing if no person reads stderr.
 */
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
