import type { LinkEnd } from '../../../tools/proxy/Link.js';
import { startPeerProxy } from '../../../tools/startPeerProxy.js';
import type { TcpProxy } from '../../../tools/startProxy.js';
import type { EnsembleConfig, PeerLink } from '../../../tools/zookeeper/EnsembleConfig.js';
import { startEnsemble } from '../../../tools/zookeeper/startEnsemble.js';
import type { ZooKeeperEnsemble } from '../../../tools/zookeeper/ZooKeeperEnsemble.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';

/**
 * An ensemble whose members can be separated from each other. Separated members can still serve
 * clients.
 */
export interface LinkedEnsemble extends AsyncDisposable {
  readonly ensemble: ZooKeeperEnsemble;
  /**
   * Returns the proxies between the given member and the quorum ports of the other members. The
   * given member opens the connections through these proxies.
   */
  readonly quorumLinks: (of: ZooKeeperServer) => readonly TcpProxy[];
  /**
   * Separates a member from the other members until {@link LinkedEnsemble.reunite}. The separated
   * member notices the split only when its own time limits have passed. With `silent`, the other
   * members also notice the split only when their time limits have passed. With `reset`, the other
   * members notice the split at once.
   */
  readonly isolate: (member: ZooKeeperServer, others: 'reset' | 'silent') => void;
  /** Reconnects the members that {@link LinkedEnsemble.isolate} has separated. */
  readonly reunite: () => Promise<void>;
}

/** The proxy between one member and a port of another member. */
interface Link extends Pick<PeerLink, 'from' | 'to'> {
  readonly port: keyof PeerLink['ports'];
  readonly proxy: TcpProxy;
}

/**
 * Starts three servers that are connected to each other through proxies.
 *
 * @param config - the default of `syncLimit` is 60 ticks, which is longer than a session timeout.
 * A follower without a leader still replies to reads and pings during `syncLimit`. So the
 * connection of a client to this follower stays open. When the lease of the client ends, the client
 * knows that the leader is missing: see `ZkClient.lease`
 */
export async function startLinkedEnsemble(
  config: Pick<EnsembleConfig, 'tickTime'> & { readonly syncLimit?: number } = {},
): Promise<LinkedEnsemble> {
  const { syncLimit = 60, ...servers } = config;
  const links: Link[] = [];
  const severed = new Set<TcpProxy>();
  const open = async (link: PeerLink, port: Link['port']): Promise<number> => {
    const proxy = await startPeerProxy(link.ports[port]);
    links.push({ ...link, port, proxy });
    return proxy.port;
  };
  const stopLinks = async (): Promise<void> => {
    await Promise.all(links.map(({ proxy }) => proxy.stop()));
  };
  try {
    const ensemble = await startEnsemble({
      ...servers,
      properties: { syncLimit },
      peerPorts: async (link) => ({
        quorum: await open(link, 'quorum'),
        election: await open(link, 'election'),
      }),
    });
    const numberOf = (member: ZooKeeperServer): number => ensemble.members.indexOf(member) + 1;
    return {
      ensemble,
      quorumLinks: (of) =>
        links
          .filter(({ from, port }) => from === numberOf(of) && port === 'quorum')
          .map(({ proxy }) => proxy),
      isolate: (member, others) => {
        for (const { from, to, proxy } of links) {
          const far = farEnd(numberOf(member), { from, to });
          if (far === undefined) continue;
          proxy.sever(others === 'reset' ? far : undefined);
          severed.add(proxy);
        }
      },
      reunite: async () => {
        await Promise.all([...severed].map(heal));
        severed.clear();
      },
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

/**
 * If the given member is at one end of the connection, returns which end belongs to the other
 * member. Returns `undefined` if the given member is at neither end of the connection.
 */
function farEnd(member: number, { from, to }: Pick<PeerLink, 'from' | 'to'>): LinkEnd | undefined {
  if (to === member) return 'client';
  return from === member ? 'server' : undefined;
}

async function heal(proxy: TcpProxy): Promise<void> {
  proxy.swallow(false);
  proxy.cut();
  await proxy.accept();
}
