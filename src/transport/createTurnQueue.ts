import { mergeMap, Observable, type OperatorFunction, Subject } from 'rxjs';

/** The highest number of tasks that begin in one turn of the event loop. */
const width = 10;

/**
 * Makes a queue that begins at most ten tasks in one turn of the event loop. Many clients of one
 * process can lose their server at the same moment. If all of them reacted in the same turn, they
 * would block the event loop.
 */
export function createTurnQueue(): (task: OperatorFunction<null, unknown>) => void {
  const tasks$ = new Subject<OperatorFunction<null, unknown>>();
  tasks$.pipe(mergeMap((task) => task(nextTurn$), width)).subscribe();
  return (task) => {
    tasks$.next(task);
  };
}

/**
 * Emits in the next turn of the event loop. This stream uses `setImmediate`, and no timer. Node
 * runs all due timers in one turn, sometimes even a timer that another timer has just set. So with
 * timers, too many tasks could begin in one turn.
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
