import { freePorts } from './freePorts.js';
import { prepareServer } from './prepareServer.js';
import type { ServerConfig } from './ServerConfig.js';
import type { ZooKeeperServer } from './ZooKeeperServer.js';

/**
 * Starts one ZooKeeper server on loopback, without an ensemble. Waits until the server serves
 * clients.
 *
 * When this process ends in any way, the server is killed and its data is removed.
 */
export async function startServer(config: ServerConfig = {}): Promise<ZooKeeperServer> {
  const [free, secure] = (await freePorts(2)) as [number, number];
  const server = prepareServer({ client: config.port ?? free, secure }, config);
  try {
    await server.restart();
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}
