import { constants } from 'node:os';
import { fromEvent, map, merge, type Observable, take, timer } from 'rxjs';

/** The reason why the demo must end early, and the exit code for this reason. */
export interface Interruption {
  readonly reason: string;
  readonly exitCode: number;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Emits when the demo gets a signal, or after `limit` ms. Then completes. After that, no listener
 * catches signals. So a second Ctrl-C ends the process at once.
 */
export function interruption(limit: number): Observable<Interruption> {
  return merge(
    timer(limit).pipe(map(() => ({ reason: `${limit / 1000} s are over`, exitCode: 1 }))),
    ...signals.map((signal) =>
      fromEvent(process, signal).pipe(
        map(() => ({ reason: `got ${signal}`, exitCode: 128 + constants.signals[signal] })),
      ),
    ),
  ).pipe(take(1));
}
