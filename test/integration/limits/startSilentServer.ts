import { statBytes } from './statBytes.js';
import { connected, int, reply, text } from '../../unit/transport/wire/wire.js';
import { type FakeServer, startFakeServer } from '../../unit/transport/wire/startFakeServer.js';

/** The request types in the protocol, as numbers. */
const codes = { ping: 11, sync: 9, getData: 4, setData: 5 } as const;

const noNode = -101;

/** The session timeout that the silent server grants, in ms. */
export const silentTimeout = 4_000;

/**
 * Starts a server that grants a session of {@link silentTimeout} ms. The server always replies to
 * pings, to syncs and to writes to `/zookeeper/none`. A client checks a new connection with a write
 * to `/zookeeper/none`.
 *
 * The first connection to the server has the number 1, the second one has the number 2, and so on.
 * The parameter `talking` is one of these numbers, or `Infinity`. The server replies to
 * no `getData` until connection number `talking` has got its session. From this moment on, the
 * server replies to each `getData`, over any connection. The server never replies to other
 * requests.
 */
export async function startSilentServer(talking: number): Promise<FakeServer> {
  let connections = 0;
  const server: FakeServer = await startFakeServer((index) => {
    const body = server.received[index] ?? Buffer.alloc(0);
    const xid = body.readInt32BE(0);
    const code = body.readInt32BE(4);
    if (xid === 0) {
      connections += 1;
      return connected;
    }
    if (code === codes.ping) return reply(xid, 0);
    if (code === codes.sync) return reply(xid, 0, text('/'));
    if (code === codes.setData && body.includes('/zookeeper/none')) return reply(xid, noNode);
    if (code === codes.getData && connections >= talking) {
      return reply(xid, 0, int(2), Buffer.from('hi'), statBytes);
    }
    return undefined;
  });
  return server;
}
