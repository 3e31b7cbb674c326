import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

export interface FakeServer {
  readonly port: number;
  /** The frames that have arrived, without their lengths. */
  readonly received: readonly Buffer[];
  /** The connections that are open at the server. */
  readonly open: ReadonlySet<Socket>;
}

/**
 * Returns the bytes that the server sends after it has received a frame. `index` is the number of
 * this frame. The first frame that the server receives has the number 0. The count does not start
 * again for a new connection. If the script returns `undefined`, the server sends nothing.
 */
export type Script = (index: number, socket: Socket) => Buffer | undefined;

/**
 * Starts a server on the loopback interface. The function `script` makes the replies. When the test
 * ends, the server closes.
 */
export async function startFakeServer(
  script: Script,
  send: (socket: Socket, bytes: Buffer) => void = (socket, bytes) => socket.write(bytes),
): Promise<FakeServer> {
  const received: Buffer[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    let pending = Buffer.alloc(0);
    open.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => undefined);
    socket.on('close', () => open.delete(socket));
    socket.on('data', (chunk) => {
      pending = Buffer.concat([pending, chunk]);
      while (pending.length >= 4 && pending.length >= 4 + pending.readInt32BE()) {
        const end = 4 + pending.readInt32BE();
        received.push(pending.subarray(4, end));
        pending = pending.subarray(end);
        const answer = script(received.length - 1, socket);
        if (answer !== undefined) {
          send(socket, answer);
        }
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    open.forEach((socket) => socket.destroy());
    server.close();
    await once(server, 'close');
  });
  return { port: (server.address() as AddressInfo).port, received, open };
}

/** Sends each byte in a separate packet. */
export async function sendByteByByte(socket: Socket, bytes: Buffer): Promise<void> {
  for (const byte of bytes) {
    socket.write(Buffer.of(byte));
    await setImmediate();
  }
}
