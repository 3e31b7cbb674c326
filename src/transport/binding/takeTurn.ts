import { type Observable, timer } from 'rxjs';
import { createGate } from '../../client/createGate.js';

/** How many handles may be opened at once, each of which holds the event loop up for 0.1 ms. */
const width = 10;

/** Of the whole process, since its clients share one event loop. */
const gate = createGate(width);

/**
 * Emits when it is one's turn to open a handle, and completes: many clients that lose their server
 * together, or are made together, would hold the event loop up if all did so at once.
 */
export function takeTurn(): Observable<unknown> {
  return gate(timer(0));
}
