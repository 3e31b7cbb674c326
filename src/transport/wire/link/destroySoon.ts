import type { Socket } from 'node:net';

/** How many sockets are destroyed in one turn of the event loop. Each blocks it for 0.05 ms or more. */
const width = 10;

/** One queue for the whole process, because all clients share the event loop. */
const waiting: Socket[] = [];

/**
 * Destroys a socket soon. Many clients can lose their server at the same moment. If all destroyed their
 * sockets at once, they would block the event loop.
 */
export function destroySoon(socket: Socket): void {
  waiting.push(socket);
  if (waiting.length === 1) setImmediate(destroyNext);
}

function destroyNext(): void {
  for (const socket of waiting.slice(0, width)) socket.destroy();
  waiting.splice(0, width);
  if (waiting.length > 0) setImmediate(destroyNext);
}
