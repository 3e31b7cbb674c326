import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

export interface FakeServer {
  readonly port: number;
  /** Bodies of the frames that have arrived. */
  readonly received: readonly Buffer[];
  /** Connections that are open on the side of the server. */
  readonly open: ReadonlySet<Socket>;
}

/** Answers the frame that has arrived; the first one has number 0. The bytes are sent unchanged. */
export type Script = (index: number, socket: Socket) => Buffer | undefined;

/** A server on the loopback interface that follows a script, not ZooKeeper's rules, until the test ends. */
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

/** Sends every byte in a packet of its own. */
export async function sendByteByByte(socket: Socket, bytes: Buffer): Promise<void> {
  for (const byte of bytes) {
    socket.write(Buffer.of(byte));
    await setImmediate();
  }
}
