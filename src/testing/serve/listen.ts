import { once } from 'node:events';
import {
  createServer as createTcpServer,
  type AddressInfo,
  type Server,
  type Socket,
} from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { ServeSettings } from './checkServeConfig.js';

/**
 * Listens on a port. Resolves with the listener and its port. Rejects if another program uses the
 * port, or if the system does not allow the process to use the port.
 */
export async function listen(
  { host, port, tls }: ServeSettings,
  accept: (socket: Socket) => void,
): Promise<{ readonly listener: Server; readonly port: number }> {
  const listener =
    tls === undefined ? createTcpServer(accept) : createTlsServer({ ...tls }, accept);
  // If a TLS handshake fails, the client has caused the failure. So this server ignores the
  // failure.
  listener.on('tlsClientError', () => undefined);
  listener.listen(port, host);
  try {
    await once(listener, 'listening');
  } catch (error) {
    throw explain(error as NodeJS.ErrnoException, `${host}:${String(port)}`);
  }
  return { listener, port: (listener.address() as AddressInfo).port };
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program uses this port',
  EACCES: 'this user may not listen on this port',
  EADDRNOTAVAIL: 'this machine does not have this address',
};

function explain(error: NodeJS.ErrnoException, address: string): Error {
  const reason = reasons[error.code ?? ''] ?? error.message;
  return new Error(`cannot listen on ${address}: ${reason}`, { cause: error });
}
