import { createClient, watchEnsemble } from 'rxzk';
import { describe, expect, it } from 'vitest';
import { freePorts } from '../../../tools/zookeeper/freePorts.js';
import { startEnsemble } from '../../../tools/zookeeper/startEnsemble.js';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import { record } from '../support/record.js';

describe('servers that list no addresses for clients', { timeout: 60_000 }, () => {
  it.each(
    (['installed', '3.4.13', '3.9.3'] as const).flatMap((release) =>
      (['wire', 'binding'] as const).map((transport) => [release, transport] as const),
    ),
  )(
    'are no ensemble if there is a single server, on %s over the %s',
    async (release, transport) => {
      await using server = await startServer({ release });
      const { servers } = server;
      await using client = createClient({ servers, transport, followEnsemble: true });
      using ensemble = record(watchEnsemble(client));
      expect(await ensemble.until(() => true)).toBeNull();
      expect(client.inspect()).toMatchObject({ servers: [servers], server: servers });
      expect(client.inspect().watches).toBe(2);
    },
  );

  it('are not asked for a list when the client uses TLS, because the list has no ports for TLS', async () => {
    const [port = 0] = await freePorts(1);
    const config = {
      servers: `127.0.0.1:${port}`,
      transport: 'wire',
      followEnsemble: true,
    } as const;
    await using plain = createClient(config);
    await using secure = createClient({ ...config, tls: true });
    const reads = [plain, secure].map((client) => client.inspect().streams.map(({ path }) => path));
    expect(reads).toStrictEqual([['/zookeeper/config'], []]);
  });

  it('are listed as members without an address if only their own files contain their ports', async () => {
    await using ensemble = await startEnsemble();
    const { servers } = ensemble;
    await using client = createClient({ servers, followEnsemble: true });
    using listed = record(watchEnsemble(client));
    expect(await listed.until(() => true)).toMatchObject({
      members: ensemble.members.map((_, index) => ({ id: index + 1, host: null, port: null })),
    });
    expect(client.inspect().servers).toStrictEqual(servers.split(','));
    expect(client.inspect().timeline).toHaveLength(2);
  });
});
