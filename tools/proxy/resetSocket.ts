import type { Socket } from 'node:net';

/** Closes a connection at once. If possible, sends a TCP reset. */
export function resetSocket(socket: Socket): void {
  if (socket.writableEnded) {
    // After a call of `socket.end`, libuv refuses a reset. On Node 20, `resetAndDestroy` would then
    // never close the socket. So the next line closes the socket without a reset.
    socket.destroy();
  } else {
    socket.resetAndDestroy();
  }
}
