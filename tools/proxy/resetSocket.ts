import type { Socket } from 'node:net';

/** Closes a connection at once. If possible, sends a TCP reset. */
export function resetSocket(socket: Socket): void {
  if (socket.writableEnded) {
    // `end` was already called for this socket, so libuv refuses to reset it. After a call of
    // `resetAndDestroy`, Node 20 would never close this socket.
    socket.destroy();
  } else {
    socket.resetAndDestroy();
  }
}
