import type { Socket } from 'node:net';

/** Collects requests. A call of `flush` writes all collected requests to a socket. */
export interface Requests {
  get(path: string, watch: boolean): void;
  flush(): void;
}

const getData = 4;
const slabSize = 64 * 1024;
/**
 * The session timeout, in ms. This timeout is longer than any run of a benchmark. So the session
 * stays alive without pings.
 */
const sessionTimeout = 600_000;

/**
 * Encodes requests into a buffer. Never uses the same bytes of the buffer for two requests. The
 * reason is that an earlier request possibly still waits in the socket when a later request is
 * encoded.
 */
export function createRequests(socket: Socket): Requests {
  let slab = Buffer.allocUnsafeSlow(slabSize);
  let from = 0;
  let at = 0;
  let xid = 0;

  return {
    get(path, watch) {
      const length = Buffer.byteLength(path);
      if (at + length + 17 > slab.length) startSlab();
      slab.writeInt32BE(length + 13, at);
      slab.writeInt32BE(++xid, at + 4);
      slab.writeInt32BE(getData, at + 8);
      slab.writeInt32BE(length, at + 12);
      slab.write(path, at + 16);
      slab[at + 16 + length] = watch ? 1 : 0;
      at += length + 17;
    },
    flush,
  };

  function startSlab(): void {
    flush();
    slab = Buffer.allocUnsafeSlow(slabSize);
    from = 0;
    at = 0;
  }

  function flush(): void {
    if (from === at) return;
    socket.write(slab.subarray(from, at));
    from = at;
  }
}

/** Encodes the first frame of a connection. This frame asks the server for a new session. */
export function connectFrame(): Buffer {
  const frame = Buffer.alloc(49);
  frame.writeInt32BE(45);
  frame.writeInt32BE(sessionTimeout, 16);
  frame.writeInt32BE(16, 28);
  return frame;
}
