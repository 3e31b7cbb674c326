import type { Socket } from 'node:net';
import { tap } from 'rxjs';
import { createTurnQueue } from '../../createTurnQueue.js';

/** One queue for the whole process, because all clients share the event loop. */
const enqueue = createTurnQueue();

/** Destroys a socket soon. That blocks the event loop for 0.05 ms or more. */
export function destroySoon(socket: Socket): void {
  enqueue(
    tap(() => {
      socket.destroy();
    }),
  );
}
