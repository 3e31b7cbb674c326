import { serveZooKeeper } from 'rxzk/testing';
import type { DemoServer } from './DemoServer.js';

/** Starts a ZooKeeper server that keeps its data in the memory of this process. */
export async function serveInMemory(): Promise<DemoServer> {
  const server = await serveZooKeeper();
  return {
    servers: server.servers,
    description: `serves a ZooKeeper in memory at ${server.servers}, because this machine has no Apache ZooKeeper`,
    stop: { title: 'stops the server', act: () => server.stop() },
    start: { title: 'starts the server again', act: () => server.restart() },
    [Symbol.asyncDispose]: () => server.close(),
  };
}
