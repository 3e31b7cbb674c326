import { startProxy, type TcpProxy } from '../../../../tools/startProxy.js';
import { startEnsemble } from '../../../../tools/zookeeper/startEnsemble.js';
import type { ZooKeeperEnsemble } from '../../../../tools/zookeeper/ZooKeeperEnsemble.js';
import type { ZooKeeperServer } from '../../../../tools/zookeeper/ZooKeeperServer.js';

/** An ensemble whose members can be cut off from each other while they go on serving clients. */
export interface LinkedEnsemble extends AsyncDisposable {
  readonly ensemble: ZooKeeperEnsemble;
  /** The ways to the quorum ports of the others, as one member has them in its configuration. */
  readonly quorumLinks: (of: ZooKeeperServer) => readonly TcpProxy[];
}

/** Starts three servers that find each other's quorum ports behind proxies. */
export async function startLinkedEnsemble(): Promise<LinkedEnsemble> {
  const links: { readonly from: number; readonly proxy: TcpProxy }[] = [];
  const stopLinks = async (): Promise<void> => {
    await Promise.all(links.map(({ proxy }) => proxy.stop()));
  };
  try {
    const ensemble = await startEnsemble({
      // A follower that hears nothing of its leader goes on answering reads and pings for so many
      // ticks: longer than a session, so that only a lease can tell its clients.
      properties: { syncLimit: 60 },
      peerPorts: async ({ from, ports }) => {
        const proxy = await startProxy(
          { host: '127.0.0.1', port: ports.quorum },
          { patience: 500 },
        );
        links.push({ from, proxy });
        return { ...ports, quorum: proxy.port };
      },
    });
    return {
      ensemble,
      quorumLinks: (of) =>
        links.filter(({ from }) => ensemble.members[from - 1] === of).map(({ proxy }) => proxy),
      [Symbol.asyncDispose]: async () => {
        await ensemble.stop();
        await stopLinks();
      },
    };
  } catch (error) {
    await stopLinks();
    throw error;
  }
}
