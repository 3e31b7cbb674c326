import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { claimPort } from './claimPort.js';

// The functions in this file find ports for servers. These ports lie between `first` and `last`.
// The system gives each outgoing connection a local port above `last`. Without this separation, a
// client could connect to itself. For example, a server stops, and the client tries again and again
// to connect to the server's port. The system could then choose this port as the client's local
// port.
const first = 12_000;
const last = 32_000;

/** Finds several free ports of the loopback interface, and claims them for this process. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const held = await Promise.all(Array.from({ length: count }, hold));
  const ports = held.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(held.map((server) => once(server.close(), 'close')));
  return ports;
}

async function hold(): Promise<Server> {
  for (;;) {
    const port = first + Math.floor(Math.random() * (last - first));
    if (!claimPort(port)) continue;
    const server = createServer().listen(port, '127.0.0.1');
    const listening = await once(server, 'listening').then(
      () => true,
      () => false,
    );
    if (listening) {
      return server;
    }
  }
}
