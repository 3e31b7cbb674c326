import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Traffic } from './Traffic.js';

/**
 * Connects to the target. If the target refuses, tries again until the time limit is over. Returns
 * `undefined` if all attempts fail, or if the connection from the client to the proxy is closed.
 */
export async function connectPatiently(
  client: Socket,
  target: Traffic['target'],
  connectTimeout: number,
): Promise<Socket | undefined> {
  const deadline = Date.now() + connectTimeout;
  for (;;) {
    const server = connect({ ...target, allowHalfOpen: true, noDelay: true });
    const connected = await once(server, 'connect').then(
      () => true,
      () => false,
    );
    if (connected && !client.destroyed) {
      return server;
    }
    server.destroy();
    if (client.destroyed || Date.now() >= deadline) {
      return undefined;
    }
    await sleep(20);
  }
}
