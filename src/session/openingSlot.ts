import { AsyncSubject, Observable, pipe, takeUntil, tap } from 'rxjs';
import { createTurnQueue } from '../transport/createTurnQueue.js';

/** One queue for the whole process, because all clients share the event loop. */
const enqueue = createTurnQueue();

/** Emits when the caller may try to connect, and completes. Each connection blocks the event loop for 0.1 ms or more. */
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
