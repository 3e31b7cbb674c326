import { mergeMap, Observable, type OperatorFunction, Subject } from 'rxjs';

/** How many tasks begin in one turn of the event loop. */
const width = 10;

/**
 * Makes a queue whose tasks begin ten in a turn of the event loop. A task is what follows its turn. Many clients
 * of one process can lose their server at the same moment: what they all do at once blocks the event loop.
 */
export function createTurnQueue(): (task: OperatorFunction<null, unknown>) => void {
  const tasks$ = new Subject<OperatorFunction<null, unknown>>();
  tasks$.pipe(mergeMap((task) => task(nextTurn$), width)).subscribe();
  return (task) => {
    tasks$.next(task);
  };
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
