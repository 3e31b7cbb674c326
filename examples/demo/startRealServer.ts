import { startServer } from '../../tools/zookeeper/startServer.js';
import type { DemoServer } from './DemoServer.js';
import { say } from './log.js';

/**
 * Starts Apache ZooKeeper. The demo kills this server and starts it again. After the restart, the
 * server has the same data and the same sessions.
 */
export async function startRealServer(): Promise<DemoServer> {
  const server = await startServer();
  return {
    servers: server.servers,
    description: `has started a server at ${server.servers} with pid ${server.pid ?? ''}`,
    stop: { title: 'kills the server', act: () => server.kill() },
    start: {
      title: 'starts the server again',
      act: async () => {
        await server.restart();
        say(`the server has pid ${server.pid ?? ''}`);
      },
    },
    [Symbol.asyncDispose]: () => server.stop(),
  };
}
