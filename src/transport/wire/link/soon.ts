import { tap } from 'rxjs';
import { createTurnQueue } from '../../createTurnQueue.js';
import { callBack } from '../exchange/callBack.js';

/** The whole process has one queue, because all clients share the event loop. */
const enqueue = createTurnQueue();

/**
 * Runs a task that ends a connection. The task waits in a queue until a later turn of the event
 * loop. Each task blocks the event loop: to destroy a socket takes at least 0.05 ms. If the
 * connection was lost, the session then needs 0.1 ms more to react. Many clients of one process can
 * lose their server at the same moment. So the queue runs only a few tasks in one turn of the event
 * loop.
 */
export function soon(task: () => void): void {
  // If a task throws, the queue must still run the other tasks. `callBack` catches the error.
  enqueue(
    tap(() => {
      callBack(task, null);
    }),
  );
}
