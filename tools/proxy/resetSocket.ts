import type { Socket } from 'node:net';

/** Ends a connection at once, by a reset where that is possible. */
export function resetSocket(socket: Socket): void {
  if (socket.writableEnded) {
    // libuv refuses to reset a socket that is being shut down, and Node 20 then never closes it.
    socket.destroy();
  } else {
    socket.resetAndDestroy();
  }
}
