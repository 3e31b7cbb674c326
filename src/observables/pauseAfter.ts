import { type Observable, timer } from 'rxjs';

/** After this number of replies without a change, each read waits for a pause, in ms. */
const mostRepeated = 10;
const pause = 20;

/**
 * What the next read waits for, when the last replies have brought no change; `null` if it may go at once. Events without a
 * change come from a server that misbehaves: it must not keep a processor busy.
 */
export function pauseAfter(repeated: number): Observable<unknown> | null {
  return repeated < mostRepeated ? null : timer(pause);
}
