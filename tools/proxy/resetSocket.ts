import type { Socket } from 'node:net';

/** Closes a connection at once, with a TCP reset if that is possible. */
export function resetSocket(socket: Socket): void {
  if (socket.writableEnded) {
    // libuv refuses to reset a socket after its end was requested. Node 20 then never closes the
    // socket.
    socket.destroy();
  } else {
    socket.resetAndDestroy();
  }
}
