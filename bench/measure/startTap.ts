import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/**
 * A proxy in front of a server. The proxy forwards all bytes, and counts the requests of the
 * clients.
 */
export interface Tap extends AsyncDisposable {
  readonly port: number;
  /**
   * Returns the time of the most recent connection of a client. The clock is
   * `process.hrtime.bigint()`. All processes of the machine share this clock.
   */
  readonly connectedAt: () => bigint;
  /**
   * Returns how many requests of each type the tap has counted since the previous call of `take`.
   * The keys of the map are the request types of the ZooKeeper protocol.
   */
  readonly take: () => ReadonlyMap<number, number>;
}

/** Starts a tap in front of the server at `port`. The tap and the server are on loopback. */
export async function startTap(port: number): Promise<Tap> {
  let connectedAt = 0n;
  let requests = new Map<number, number>();
  const sockets = new Set<Socket>();
  const count = (type: number): void => void requests.set(type, (requests.get(type) ?? 0) + 1);

  const listener = createServer({ noDelay: true }, (client) => {
    connectedAt = process.hrtime.bigint();
    const server = connect({ host: '127.0.0.1', port, noDelay: true });
    const pair = [client, server];
    for (const socket of pair) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.once('close', () => {
        sockets.delete(socket);
        pair.forEach((other) => other.destroy());
      });
    }
    client.on('data', readTypes(count));
    client.pipe(server);
    server.pipe(client);
  });
  await once(listener.listen(0, '127.0.0.1'), 'listening');

  return {
    port: (listener.address() as AddressInfo).port,
    connectedAt: () => connectedAt,
    take() {
      const taken = requests;
      requests = new Map();
      return taken;
    },
    async [Symbol.asyncDispose]() {
      const closed = once(listener.close(), 'close');
      sockets.forEach((socket) => socket.destroy());
      await closed;
    },
  };
}

/**
 * Returns a function for the bytes of one client. The function splits the bytes into frames. For
 * each request, the function calls `tell` with the type of the request. The first frame has no
 * type, because this frame asks for the session.
 */
function readTypes(tell: (type: number) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  let isFirst = true;
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    let at = 0;
    while (at + 4 <= rest.length) {
      const end = at + 4 + rest.readInt32BE(at);
      if (end > rest.length) break;
      if (!isFirst) tell(rest.readInt32BE(at + 8));
      isFirst = false;
      at = end;
    }
    rest = rest.subarray(at);
  };
}
