import type { ZkClient } from 'rxzk';
import { startProxy, type TcpProxy } from '../../tools/startProxy.js';
import type { ZooKeeperServer } from '../../tools/zookeeper/ZooKeeperServer.js';
import { openTapped, type Tapped } from '../integration/support/openTapped.js';
import { steal } from '../integration/support/steal.js';
import type { Stage } from './Stage.js';

/**
 * The proxy and the session of one client. The stage uses them to end the connection and the
 * session of the client.
 */
interface Member {
  readonly proxy: TcpProxy;
  readonly session: Tapped['session'];
}

/** An address where no server listens. */
const nowhere = { host: '127.0.0.1', port: 1 };

/**
 * Creates a stage whose clients connect to a real server. All clients use the given transport. Each
 * client has its own proxy. The proxies run until the end of the stage.
 */
export function serverStage(
  { port }: ZooKeeperServer,
  transport: 'binding' | 'wire',
): Stage & AsyncDisposable {
  const target = { host: '127.0.0.1', port };
  const members = new Map<ZkClient, Member>();

  async function suspend(client: ZkClient): Promise<void> {
    const { proxy } = members.get(client)!;
    proxy.retarget(nowhere);
    proxy.cut();
  }

  async function resume(client: ZkClient, expired: boolean): Promise<void> {
    const { proxy, session } = members.get(client)!;
    if (expired) await steal(port, session()!);
    proxy.retarget(target);
  }

  return {
    suspend,
    resume,
    async open(chroot) {
      const proxy = await startProxy(target);
      const { client, session } = openTapped({
        servers: proxy.servers + chroot,
        transport,
      });
      members.set(client, { proxy, session });
      return client;
    },
    async cut(client) {
      members.get(client)?.proxy.cut();
    },
    async expire(client) {
      // `resume(client, true)` ends the session of the client, and then lets the client connect
      // again. If the old connection were still open when the session ends, the server might keep
      // this connection open. So `suspend` closes the connection first.
      await suspend(client);
      await resume(client, true);
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...members.values()].map(({ proxy }) => proxy.stop()));
    },
  };
}
