import type { Socket } from 'node:net';

/** Closes a connection at once. If possible, sends a TCP reset. */
export function resetSocket(socket: Socket): void {
  if (socket.writableEnded) {
    // `end` was already called for this socket, and libuv then refuses a reset. On Node 20, a call
    // of `resetAndDestroy` would never close such a socket. So this line closes the socket without
    // a reset.
    socket.destroy();
  } else {
    socket.resetAndDestroy();
  }
}
