import type { Socket } from 'node:net';
import { connected, frame, int, long, reply } from '../wire.js';
import { type FakeServer, startFakeServer } from '../startFakeServer.js';

/**
 * A frame that the client has sent. The first frame of a connection has no xid and no type, so both
 * are 0 here.
 */
export interface Heard {
  readonly xid: number;
  readonly type: number;
  readonly bytes: Buffer;
}

/**
 * Returns the bytes of the reply to a frame. If the bytes are empty, the server sends no reply. If
 * the result is `undefined`, the function {@link politely} makes the reply.
 */
export type Manner = (heard: Heard, socket: Socket) => Buffer | undefined;

export const silence: Buffer = Buffer.alloc(0);

/**
 * Starts a fake server. `manner` chooses the reply to each frame. By default, the server grants a
 * session on each connection.
 */
export async function startPeer(
  manner: Manner = () => undefined,
  sessionTimeout = 4_000,
  send?: (socket: Socket, bytes: Buffer) => void,
): Promise<FakeServer> {
  const greeted = new Set<Socket>();
  const server = await startFakeServer((index, socket) => {
    const first = !greeted.has(socket);
    greeted.add(socket);
    const bytes = server.received[index] as Buffer;
    const heard = first
      ? { xid: 0, type: 0, bytes }
      : { xid: bytes.readInt32BE(0), type: bytes.readInt32BE(4), bytes };
    return manner(heard, socket) ?? politely(heard, sessionTimeout);
  }, send);
  return server;
}

/**
 * Returns the frame that grants a session. The id of the session is 1000abc. `sessionTimeout` is in
 * ms.
 */
export function grant(sessionTimeout: number): Buffer {
  const bytes = Buffer.from(connected);
  bytes.writeInt32BE(sessionTimeout, 8);
  return bytes;
}

export const noSession: Buffer = frame(
  ...[int(0), int(0), long(0n), int(16), Buffer.alloc(16), Buffer.of(0)],
);

/** Returns the reply of a server that has no znodes. */
function politely({ xid, type }: Heard, sessionTimeout: number): Buffer {
  if (type === 0) return grant(sessionTimeout);
  const done = xid < 0 || type === -11;
  return reply(xid, done ? 0 : -101);
}
