import { createClient, type SessionState, type ZkClient } from 'rxzk';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startProxy, type TcpProxy } from '../../../tools/startProxy.js';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { record, type Recording } from '../support/record.js';

describe.each(['wire', 'binding'] as const)('The cause of a state, over %s', (transport) => {
  let server: ZooKeeperServer;
  let proxy: TcpProxy;
  let client: ZkClient;
  let session: Recording<SessionState>;

  beforeEach(async () => {
    server = await startServer();
    proxy = await startProxy({ host: '127.0.0.1', port: server.port });
    client = createClient({ servers: proxy.servers, sessionTimeout: 4_000, transport });
    session = record(client.session$);
    await session.until(({ status }) => status === 'connected');
  });

  afterEach(async () => {
    await client.close();
    await proxy.stop();
    await server.stop();
  });

  it('names the server when the connection is lost', async () => {
    const suspended = session.next(({ status }) => status === 'suspended');
    proxy.cut();

    const state = await suspended;
    expect(state).toMatchObject({ cause: { code: 'CONNECTION_LOSS' } });
    expect(textOf(state)).toContain(proxy.servers);
    expect(client.inspect().timeline).toContainEqual(
      expect.objectContaining({ cause: expect.stringContaining(proxy.servers) as string }),
    );
  });

  it('names the silence of the server', async () => {
    const suspended = session.next(({ status }) => status === 'suspended');
    proxy.swallow(true);

    const state = await suspended;
    proxy.swallow(false);
    expect(state).toMatchObject({ cause: { code: 'CONNECTION_LOSS' } });
    expect(textOf(state)).toMatch(transport === 'wire' ? /silent for two thirds/ : /was cut/);
  });
});

function textOf(state: SessionState): string {
  return 'cause' in state ? String(state.cause.cause) : '';
}
