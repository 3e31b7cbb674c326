import { type Observable, timer } from 'rxjs';

/** After this number of replies without a change, each read waits for a pause, in ms. */
const mostRepeated = 10;
const pause = 20;

/**
 * The pause before the next read, if the last replies have brought no change; `null` for no pause.
 * If a faulty server sends events without a change, it must not keep a processor busy.
 */
export function pauseAfter(repeated: number): Observable<unknown> | null {
  return repeated < mostRepeated ? null : timer(pause);
}
