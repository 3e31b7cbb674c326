import { tap } from 'rxjs';
import type { ZkClient } from 'rxzk';
import { checkConfig } from '../../src/client/checkConfig.js';
import { systemEnvironment } from '../../src/session/systemEnvironment.js';
import { bindingTransport } from '../../src/transport/binding/bindingTransport.js';
import { openClient } from '../../src/client/openClient.js';
import type { KnownSession } from '../../src/transport/KnownSession.js';
import type { Transport } from '../../src/transport/Transport.js';
import { startProxy, type TcpProxy } from '../../tools/startProxy.js';
import type { ZooKeeperServer } from '../../tools/zookeeper/ZooKeeperServer.js';
import { steal } from '../integration/support/steal.js';
import type { Stage } from './Stage.js';

/** One client, with what it takes to end its connection and its session. */
interface Member {
  readonly proxy: TcpProxy;
  readonly session: () => KnownSession;
}

/** No server listens there. */
const nowhere = { host: '127.0.0.1', port: 1 };

/** A real server. Each client has a proxy of its own, which lives as long as the stage. */
export function serverStage({ port }: ZooKeeperServer): Stage & AsyncDisposable {
  const target = { host: '127.0.0.1', port };
  const members = new Map<ZkClient, Member>();

  return {
    async open(chroot) {
      const proxy = await startProxy(target);
      const { client, session } = openOver(proxy, chroot);
      members.set(client, { proxy, session });
      return client;
    },
    async cut(client) {
      members.get(client)?.proxy.cut();
    },
    async expire(client) {
      const { proxy, session } = members.get(client)!;
      // The client must be away: when one session moves from connection to connection at the same
      // time, the server may lose count of them, and leave the client's open with a dead session.
      proxy.retarget(nowhere);
      proxy.cut();
      await steal(port, session());
      proxy.retarget(target);
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...members.values()].map(({ proxy }) => proxy.stop()));
    },
  };
}

/** What `createClient` does, with an ear at the connections: the client itself shows no password. */
function openOver(
  { servers }: TcpProxy,
  chroot: string,
): { readonly client: ZkClient; readonly session: () => KnownSession } {
  const config = checkConfig({ servers: servers + chroot });
  const environment = systemEnvironment(config);
  const { connect } = bindingTransport(environment.now);
  let session: KnownSession;
  const transport: Transport = {
    name: 'binding',
    connect: (attempt) =>
      connect(attempt).pipe(
        tap((event) => {
          if (event.type === 'connected') ({ session } = event.connection);
        }),
      ),
  };
  const client = openClient(config, transport, environment);
  return { client, session: () => session };
}
