import { EMPTY } from 'rxjs';
import { serveZooKeeper } from 'rxzk/testing';
import type { DemoServer } from './DemoServer.js';

/** Starts the ZooKeeper in memory. A process that ends would lose its data: it falls silent in place of a restart. */
export async function serveInMemory(): Promise<DemoServer> {
  const server = await serveZooKeeper();
  return {
    servers: server.servers,
    description:
      `serves a ZooKeeper in memory at ${server.servers}, because this machine has no Apache ZooKeeper; ` +
      'it is cut off in place of a restart',
    stop: {
      title: 'cuts all connections, and answers nothing',
      act: () => {
        server.pause();
        server.disconnectAll();
        return EMPTY;
      },
    },
    start: {
      title: 'answers again',
      act: () => {
        server.resume();
        return EMPTY;
      },
    },
    [Symbol.asyncDispose]: () => server.close(),
  };
}
