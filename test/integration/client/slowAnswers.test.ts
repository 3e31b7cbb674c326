import { lastValueFrom } from 'rxjs';
import { createClient, ephemeralNode, watchData } from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProxy } from '../../../tools/startProxy.js';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { eventually } from '../support/eventually.js';
import { record } from '../support/record.js';
import { startPeer } from '../peers/startPeer.js';
import { manners } from '../peers/manners.js';

/**
 * How long the test observes the connection of the client, in ms. The client must not connect again
 * during this time. After a lost connection, the client would try to connect several times within
 * this time.
 */
const window = 5_000;

/**
 * Pairs of a session timeout and a round-trip time, in seconds. An attempt to connect needs two
 * round trips: one for the session and one for the first reply. With each of these pairs, the two
 * round trips together take longer than the default time limit of one attempt.
 */
const slow = [
  { session: 10, roundTrip: 1 },
  { session: 10, roundTrip: 1.5 },
  { session: 4, roundTrip: 0.7 },
  { session: 4, roundTrip: 0.9 },
];

describe('a client', { timeout: 60_000 }, () => {
  let server: ZooKeeperServer;

  beforeAll(async () => {
    server = await startServer();
    await using client = createClient({ servers: server.servers });
    await lastValueFrom(client.create('/node', 'here'));
  });

  afterAll(async () => {
    await server.stop();
  });

  it.concurrent.each(slow)(
    'reads and owns a znode when its session is $session s and a round trip takes $roundTrip s',
    async ({ session, roundTrip }) => {
      const path = `/owned-${String(session)}-${String(roundTrip)}`;
      await using proxy = await startProxy({ host: '127.0.0.1', port: server.port });
      proxy.delay((roundTrip * 1_000) / 2);
      await using witness = createClient({ servers: server.servers });
      await using client = createClient({
        servers: proxy.servers,
        sessionTimeout: session * 1_000,
      });
      using states = record(client.session$);
      using stream = record(watchData(client, '/node'));
      using owned = record(ephemeralNode(client, path));

      // The time limit of the first attempt is too short. Each later attempt has a longer limit.
      const node = await stream.until(() => true);
      expect(node?.data.toString()).toBe('here');
      await owned.until(() => true);
      expect(await lastValueFrom(witness.exists(path))).not.toBeNull();

      const connections = proxy.accepted;
      expect(connections).toBeLessThanOrEqual(4);
      const end = performance.now() + window;
      await eventually(() => performance.now() > end);
      expect(proxy.accepted).toBe(connections);
      expect(states.values.map(({ status }) => status)).toStrictEqual(['connecting', 'connected']);
    },
  );

  it.concurrent.each([
    'grants a session and never answers',
    'grants a session and answers pings alone',
  ] as const)('does not report a connection to a server that %s', async (name) => {
    await using peer = await startPeer(manners[name]);
    await using client = createClient({ servers: peer.servers, closeTimeout: 1 });
    using states = record(client.session$);
    await eventually(() => peer.connections > 2, 30_000);
    expect(states.values.map(({ status }) => status)).toStrictEqual(['connecting']);
    expect(client.inspect()).toMatchObject({ server: null });
  });
});
