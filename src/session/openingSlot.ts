import { AsyncSubject, Observable, pipe, takeUntil, tap } from 'rxjs';
import { createTurnQueue } from '../transport/createTurnQueue.js';

/**
 * The queue of the clients that wait until they may connect. All clients of the process share this
 * queue, because they share the event loop.
 */
const enqueue = createTurnQueue();

/**
 * Emits and completes as soon as the caller may try to connect. Each new connection blocks the
 * event loop for at least 0.1 ms. So the queue lets only a few clients connect in one turn of the
 * event loop.
 */
export function openingSlot(): Observable<unknown> {
  return new Observable((subscriber) => {
    const left$ = new AsyncSubject<null>();
    subscriber.add(() => {
      left$.next(null);
      left$.complete();
    });
    enqueue(pipe(tap(subscriber), takeUntil(left$)));
  });
}
