import type { Socket } from 'node:net';

/** Closes a connection at once. If possible, sends a TCP reset. */
export function resetSocket(socket: Socket): void {
  if (socket.writableEnded) {
    // If the end of a socket was requested before, libuv refuses to reset the socket. Node 20 then
    // never closes this socket.
    socket.destroy();
  } else {
    socket.resetAndDestroy();
  }
}
