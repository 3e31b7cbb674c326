import { type Observable, timer } from 'rxjs';

/**
 * After `mostRepeated` replies without a change, a stream pauses before each read. `pause` is the
 * length of this pause, in ms.
 */
const mostRepeated = 10;
const pause = 20;

/**
 * Returns the pause before the next read, or `null` for no pause. There is a pause if the last
 * replies have brought no change. A faulty server may send events although nothing has changed.
 * Without the pause, such events would keep the processor busy.
 */
export function pauseAfter(repeated: number): Observable<unknown> | null {
  return repeated < mostRepeated ? null : timer(pause);
}
