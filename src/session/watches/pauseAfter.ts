import { type Observable, timer } from 'rxjs';

/**
 * If `mostRepeated` replies in a row have brought no change, a stream pauses before each further
 * read. After a reply that brings a change, the stream reads without pauses again. `pause` is the
 * length of each pause, in ms.
 */
const mostRepeated = 10;
const pause = 20;

/**
 * Returns the pause before the next read, or `null` for no pause. `repeated` says how many replies
 * in a row have brought no change. A faulty server may send events although nothing has changed, or
 * replies that contradict each other. Without the pause, the client would keep the processor busy.
 */
export function pauseAfter(repeated: number): Observable<unknown> | null {
  return repeated < mostRepeated ? null : timer(pause);
}
