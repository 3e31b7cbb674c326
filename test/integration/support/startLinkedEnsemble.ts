import type { LinkEnd } from '../../../tools/proxy/Link.js';
import { startProxy, type TcpProxy } from '../../../tools/startProxy.js';
import type { EnsembleConfig, PeerLink } from '../../../tools/zookeeper/EnsembleConfig.js';
import { startEnsemble } from '../../../tools/zookeeper/startEnsemble.js';
import type { ZooKeeperEnsemble } from '../../../tools/zookeeper/ZooKeeperEnsemble.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';

/** An ensemble whose members can be cut off from each other while they go on serving clients. */
export interface LinkedEnsemble extends AsyncDisposable {
  readonly ensemble: ZooKeeperEnsemble;
  /** The ways to the quorum ports of the others, as one member has them in its configuration. */
  readonly quorumLinks: (of: ZooKeeperServer) => readonly TcpProxy[];
  /**
   * Cuts a member off from the others until {@link LinkedEnsemble.reunite}. The member notices when its own
   * time limits are over. The others notice at once when their ends are `reset`, and also by time when not.
   */
  readonly isolate: (member: ZooKeeperServer, others: 'reset' | 'silent') => void;
  /** Ends {@link LinkedEnsemble.isolate}. */
  readonly reunite: () => Promise<void>;
}

/** The way from one member to a port of another. */
interface Link extends Pick<PeerLink, 'from' | 'to'> {
  readonly port: keyof PeerLink['ports'];
  readonly proxy: TcpProxy;
}

/**
 * Starts three servers that reach each other through proxies.
 *
 * @param config - `syncLimit` is 60 unless told. A follower that hears nothing of its leader answers reads and pings
 * for so many ticks, which is longer than a session: only a lease can tell its clients
 */
export async function startLinkedEnsemble(
  config: Pick<EnsembleConfig, 'tickTime'> & { readonly syncLimit?: number } = {},
): Promise<LinkedEnsemble> {
  const { syncLimit = 60, ...servers } = config;
  const links: Link[] = [];
  const severed = new Set<TcpProxy>();
  const open = async (link: PeerLink, port: Link['port']): Promise<number> => {
    const target = { host: '127.0.0.1', port: link.ports[port] };
    const proxy = await startProxy(target, { patience: 500 });
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

/** The end of a link that is not the member's; `undefined` when neither is. */
function farEnd(member: number, { from, to }: Pick<PeerLink, 'from' | 'to'>): LinkEnd | undefined {
  if (to === member) return 'client';
  return from === member ? 'server' : undefined;
}

async function heal(proxy: TcpProxy): Promise<void> {
  proxy.swallow(false);
  proxy.cut();
  await proxy.accept();
}
