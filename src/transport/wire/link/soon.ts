import { tap } from 'rxjs';
import { createTurnQueue } from '../../createTurnQueue.js';
import { callBack } from '../exchange/callBack.js';

/** The whole process has one queue, because all clients share the event loop. */
const enqueue = createTurnQueue();

/**
 * Runs a task in a later turn of the event loop. The task ends one connection. The task needs at
 * least 0.05 ms to destroy the socket, and the session may need 0.1 ms more to react. Many clients
 * of one process can lose their server at the same moment. So only a few tasks run in one turn.
 */
export function soon(task: () => void): void {
  // If a task throws, the queue must still run the other tasks. `callBack` catches the error.
  enqueue(
    tap(() => {
      callBack(task, null);
    }),
  );
}
