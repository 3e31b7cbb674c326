import { type Observable, timer } from 'rxjs';

/**
 * After this number of replies without a change, a stream pauses before each read. `pause` is the
 * length of the pause, in ms.
 */
const mostRepeated = 10;
const pause = 20;

/**
 * Returns the pause before the next read, or `null` for no pause. There is a pause if the last
 * replies have brought no change. A faulty server may send events without a change. Without the
 * pause, its events would keep the processor busy.
 */
export function pauseAfter(repeated: number): Observable<unknown> | null {
  return repeated < mostRepeated ? null : timer(pause);
}
