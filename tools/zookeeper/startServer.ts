import { freePorts } from './freePorts.js';
import { prepareServer } from './prepareServer.js';
import type { ServerConfig } from './ServerConfig.js';
import type { ZooKeeperServer } from './ZooKeeperServer.js';

/**
 * Starts a standalone ZooKeeper server on loopback and waits until it serves.
 *
 * The server and its data are gone when this process is, however it ends.
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
