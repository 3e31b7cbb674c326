import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** How a peer handles one connection. */
export type Manner = (socket: Socket) => void;

/** A program that listens in place of a ZooKeeper server. */
export interface Peer extends AsyncDisposable {
  /** The connect string of the peer. */
  readonly servers: string;
  /** The number of connections so far. */
  readonly connections: number;
  /** The number of bytes that the peer has sent. */
  readonly sent: number;
}

/** Starts a peer at 127.0.0.1. */
export async function startPeer(manner: Manner): Promise<Peer> {
  let connections = 0;
  let sent = 0;
  const open = new Set<Socket>();
  const listener = createServer({ noDelay: true }, (socket) => {
    connections += 1;
    open.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => {
      open.delete(socket);
      sent += socket.bytesWritten;
    });
    manner(socket);
  });
  await once(listener.listen(0, '127.0.0.1'), 'listening');
  return {
    servers: `127.0.0.1:${(listener.address() as AddressInfo).port}`,
    get connections() {
      return connections;
    },
    get sent() {
      return [...open].reduce((sum, { bytesWritten }) => sum + bytesWritten, sent);
    },
    async [Symbol.asyncDispose]() {
      for (const socket of open) socket.destroy();
      await once(listener.close(), 'close');
    },
  };
}
