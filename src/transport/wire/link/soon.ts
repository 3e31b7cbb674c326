import { tap } from 'rxjs';
import { createTurnQueue } from '../../createTurnQueue.js';
import { callBack } from '../exchange/callBack.js';

/** One queue for the whole process, because all clients share the event loop. */
const enqueue = createTurnQueue();

/**
 * Ends a connection soon, but not at once. Destroying a socket blocks the event loop for 0.05 ms or
 * more. When the connection is lost, its session takes another 0.1 ms. Many clients of one process
 * can lose their server at the same moment.
 */
export function soon(task: () => void): void {
  // A task that throws must not end the queue of all others.
  enqueue(
    tap(() => {
      callBack(task, null);
    }),
  );
}
