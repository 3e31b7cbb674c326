import { mergeMap, Observable, type OperatorFunction, Subject } from 'rxjs';

/** How many tasks begin in one turn of the event loop. */
const width = 10;

/**
 * Makes a queue whose tasks begin ten in a turn of the event loop. Many clients of one process can
 * lose their server at the same moment. If they all reacted at once, they would block the event
 * loop.
 */
export function createTurnQueue(): (task: OperatorFunction<null, unknown>) => void {
  const tasks$ = new Subject<OperatorFunction<null, unknown>>();
  tasks$.pipe(mergeMap((task) => task(nextTurn$), width)).subscribe();
  return (task) => {
    tasks$.next(task);
  };
}

/**
 * It uses no timer: Node runs all due timers before it handles a socket again, even timers that
 * were set meanwhile.
 */
const nextTurn$ = new Observable<null>((subscriber) => {
  const immediate = setImmediate(() => {
    subscriber.next(null);
    subscriber.complete();
  });
  return () => {
    clearImmediate(immediate);
  };
});
