import { AsyncSubject, identity, mergeMap, Observable, Subject, takeUntil, tap } from 'rxjs';

/** How many connections may open in one turn of the event loop. Each blocks it for 0.1 ms or more. */
const width = 10;

/** One queue for the whole process, because all clients share the event loop. */
const queue$ = new Subject<Observable<unknown>>();
queue$.pipe(mergeMap(identity, width)).subscribe();

/**
 * Emits when the caller may try to connect, and completes. Many clients can lose their server at the
 * same moment. If all opened their connections at once, they would block the event loop.
 */
export function openingSlot(): Observable<unknown> {
  return new Observable((subscriber) => {
    const left$ = new AsyncSubject<null>();
    subscriber.add(() => {
      left$.next(null);
      left$.complete();
    });
    queue$.next(nextTurn$.pipe(tap(subscriber), takeUntil(left$)));
  });
}

/** No timer: Node runs all timers that are due before it turns to a socket again, also those set meanwhile. */
const nextTurn$ = new Observable<null>((subscriber) => {
  const immediate = setImmediate(() => {
    subscriber.next(null);
    subscriber.complete();
  });
  return () => {
    clearImmediate(immediate);
  };
});
