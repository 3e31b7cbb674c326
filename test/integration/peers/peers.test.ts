import { setTimeout as sleep } from 'node:timers/promises';
import { lastValueFrom } from 'rxjs';
import { createClient, isZkError, watchData } from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProxy } from '../../../tools/startProxy.js';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { eventually } from '../support/eventually.js';
import { record } from '../support/record.js';
import { type MannerName, manners } from './manners.js';
import { startPeer } from './startPeer.js';

/**
 * In the last test, each client stays open for this number of ms. Meanwhile, the bad peer counts
 * the connections of the client.
 */
const window = 4_000;

const names = Object.keys(manners) as readonly MannerName[];

describe('a peer that', () => {
  let server: ZooKeeperServer;

  beforeAll(async () => {
    server = await startServer();
    await using client = createClient({ servers: server.servers });
    await lastValueFrom(client.create('/node', 'here'));
  });

  afterAll(async () => {
    await server.stop();
  });

  it.concurrent.each(names)('%s fails a request with a typed error', async (name) => {
    await using peer = await startPeer(manners[name]);
    await using client = createClient({
      servers: peer.servers,
      sessionTimeout: 4_000,
      operationTimeout: 1_500,
    });
    const error: unknown = await lastValueFrom(client.getData('/node')).catch(
      (cause: unknown) => cause,
    );
    expect(isZkError(error)).toBe(true);
    expect(error).toMatchObject({ operation: 'getData', path: '/node', outcome: 'none' });
    expect(peer.connections).toBeGreaterThan(0);
  });

  it.concurrent.each(names)('%s is left for a good server', async (name) => {
    await using peer = await startPeer(manners[name]);
    await using proxy = await startProxy({ host: '127.0.0.1', port: server.port });
    await proxy.refuse();
    await using client = createClient({
      servers: `${peer.servers},${proxy.servers}`,
      sessionTimeout: 4_000,
    });
    using stream = record(watchData(client, '/node'));
    await eventually(() => peer.connections > 0);
    await proxy.accept();

    const node = await stream.until(() => true);
    expect(node?.data.toString()).toBe('here');
    expect(client.inspect().session).toHaveProperty('server', proxy.servers);
    await sleep(500);
    expect(stream).toMatchObject({ values: [node], end: undefined });
  });

  it('behaves in any of these ways does not make a client spin', async () => {
    const running = names.map(async (name) => {
      await using peer = await startPeer(manners[name]);
      await using client = createClient({ servers: peer.servers, sessionTimeout: 4_000 });
      using stream = record(watchData(client, '/node'));
      await sleep(window);
      expect(stream).toMatchObject({ values: [], end: undefined });
      return { name, connections: peer.connections };
    });
    const before = process.cpuUsage();
    const start = performance.now();
    const peers = await Promise.all(running);
    const { user, system } = process.cpuUsage(before);
    const share = (user + system) / 1_000 / (performance.now() - start);

    // If a connection lives for less than 100 ms, the client pauses for at least 50 ms before its
    // next connection. So a client makes at most one connection in 50 ms.
    expect(peers.filter(({ connections }) => connections > window / 50)).toStrictEqual([]);
    expect(share / names.length).toBeLessThan(0.1);
  });
});
