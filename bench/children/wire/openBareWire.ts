import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectSecurely } from 'node:tls';
import { createReplies, type Done } from './createReplies.js';
import { connectFrame, createRequests } from './createRequests.js';

/** The settings of {@link openBareWire}. */
export interface BareWireConfig {
  /**
   * The certificate of the authority that signed the server's certificate. If `ca` is missing, the
   * connection has no TLS.
   */
  readonly ca?: string | undefined;
  /**
   * The parts of a reply that `openBareWire` decodes: only the data, or the data and the stat.
   *
   * @defaultValue data
   */
  readonly decode?: 'data' | 'stat';
  /** A function that is called when the data of a watched znode has changed. */
  readonly changed?: (path: string) => void;
}

/** A socket that is connected to one server. It can only read znodes. */
export interface BareWire {
  readonly get: (path: string, watch: boolean, done: Done) => void;
}

const chunkSize = 64 * 1024;

/**
 * Connects a socket as a simple hand-written program does. Such a program sends no pings, handles
 * no errors, and never connects again. But in two points, this code does the same as the library.
 * First, a socket that does not use TLS always reads into the same buffer. Second, the requests of
 * a turn of the event loop are collected, and one `socket.write` sends them together.
 */
export async function openBareWire(
  servers: string,
  { ca, decode = 'data', changed = () => {} }: BareWireConfig = {},
): Promise<BareWire> {
  const [host = '', port] = servers.split(':');
  return new Promise((resolve, reject) => {
    const replies = createReplies(decode, changed, () => resolve({ get }));
    const address = { host, port: Number(port) };
    const socket = ca === undefined ? openPlain(address, take) : openSecure(address, ca, take);
    socket.on('error', reject);
    const requests = createRequests(socket);
    let isScheduled = false;
    socket.write(connectFrame());

    function take(chunk: Buffer): void {
      isScheduled = true;
      replies.take(chunk);
      flush();
    }

    function get(path: string, watch: boolean, done: Done): void {
      requests.get(path, watch);
      replies.expect(done);
      if (isScheduled) return;
      isScheduled = true;
      queueMicrotask(flush);
    }

    function flush(): void {
      isScheduled = false;
      requests.flush();
    }
  });
}

interface Address {
  readonly host: string;
  readonly port: number;
}

function openPlain(address: Address, take: (chunk: Buffer) => void): Socket {
  const buffer = Buffer.allocUnsafeSlow(chunkSize);
  const callback = (length: number): boolean => {
    take(buffer.subarray(0, length));
    return true;
  };
  return connectPlain({ ...address, noDelay: true, onread: { buffer, callback } });
}

function openSecure(address: Address, ca: string, take: (chunk: Buffer) => void): Socket {
  const socket = connectSecurely({ ...address, ca });
  socket.setNoDelay(true);
  return socket.on('data', take);
}
