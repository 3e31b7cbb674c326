import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { claimPort } from './claimPort.js';

// Below the range that outgoing connections take their ports from. A port inside it
// may be lost while its server is down: to any connection, or to a client that tries
// this very port so often that it one day connects to itself.
const first = 12_000;
const last = 32_000;

/** Different free ports of the loopback interface, only for this process. */
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
