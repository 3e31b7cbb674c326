import { createClient, latestValues, watchData, withLock, type ZkClient } from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';

describe.each(['wire', 'binding'] as const)('Promises, over the transport %s', (transport) => {
  let server: ZooKeeperServer;
  let client: ZkClient;

  beforeAll(async () => {
    server = await startServer();
    client = createClient({ servers: server.servers, transport });
  });

  afterAll(async () => {
    await client.close();
    await server.stop();
  });

  it('write, read and wait for the session', async () => {
    const { sessionId } = await client.promises.connected({ timeout: 30_000 });
    await client.promises.create('/a', 'one');
    await client.promises.create('/e', 'mine', { mode: 'ephemeral' });

    expect((await client.promises.exists('/e'))?.ephemeralOwner).toBe(sessionId);
    await expect(client.promises.setData('/a', 'two', { version: 3 })).rejects.toMatchObject({
      code: 'BAD_VERSION',
      stack: expect.stringContaining('promises.test') as string,
    });
    await expect(
      client.promises.remove('/a', { signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ name: 'AbortError' });
    expect((await client.promises.getData('/a')).data.toString()).toBe('one');
  });

  it('loop over the newest data', async () => {
    const seen: string[] = [];
    for await (const node of latestValues(watchData(client, '/a'))) {
      seen.push(String(node?.data));
      if (seen.length === 2) break;
      await client.promises.setData('/a', 'two');
    }

    expect(seen).toStrictEqual(['one', 'two']);
  });

  it('exclude each other, and release the lock before they settle', async () => {
    const other = createClient({ servers: server.servers, transport });
    const order: string[] = [];
    const add = async (name: string): Promise<void> => {
      order.push(`${name} in`);
      await client.promises.sync('/');
      order.push(`${name} out`);
    };
    await Promise.all([
      withLock(client, '/lock', () => add('a'), { wait: 30_000 }),
      withLock(other, '/lock', () => add('b'), { wait: 30_000 }),
    ]);

    expect(order.map((step) => step.slice(2))).toStrictEqual(['in', 'out', 'in', 'out']);
    expect(await withLock(other, '/lock', () => 'free', { wait: 0 })).toBe('free');
    await withLock(client, '/lock', async () => {
      await expect(withLock(other, '/lock', () => 'x', { wait: 0 })).rejects.toMatchObject({
        code: 'LOCK_TIMEOUT',
      });
    });
    await other.close();
  });
});
