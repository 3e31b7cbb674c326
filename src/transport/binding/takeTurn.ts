import { AsyncSubject, identity, mergeMap, Observable, Subject, takeUntil, tap, timer } from 'rxjs';

/** How many handles may be opened at once, each of which holds the event loop up for 0.1 ms. */
const width = 10;

/** Of the whole process, since its clients share one event loop. */
const turn$ = new Subject<Observable<unknown>>();
turn$.pipe(mergeMap(identity, width)).subscribe();

/**
 * Emits when it is one's turn to open a handle, and completes: many clients that lose their server
 * together, or are made together, would hold the event loop up if all did so at once.
 */
export function takeTurn(): Observable<unknown> {
  return new Observable((subscriber) => {
    const left$ = new AsyncSubject<null>();
    subscriber.add(() => {
      left$.next(null);
      left$.complete();
    });
    turn$.next(timer(0).pipe(tap(subscriber), takeUntil(left$)));
  });
}
