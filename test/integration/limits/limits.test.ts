import { spawnSync } from 'node:child_process';
import { lastValueFrom, merge, toArray } from 'rxjs';
import { createClient, InvalidArgumentError, watchData, type ZkClient } from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { record } from '../support/record.js';

describe('limits', () => {
  let server: ZooKeeperServer;
  let client: ZkClient;

  beforeAll(async () => {
    server = await startServer();
    client = createClient({ servers: server.servers, sessionTimeout: 20_000, maxInFlight: 3 });
    await lastValueFrom(client.create('/a', '0'));
  });

  afterAll(async () => {
    await client.close();
    await server.stop();
  });

  it('refuse a request above the limit, and accept the next one after a request has ended', async () => {
    const sent = [1, 2, 3].map((number) => record(client.setData('/a', String(number))));
    const refused = record(client.setData('/a', 'refused'));
    expect(refused.end).toMatchObject({
      error: { code: 'TOO_MANY_REQUESTS', outcome: 'none', operation: 'setData', path: '/a' },
    });
    await Promise.all(sent.map((request) => request.ended()));
    expect(sent.map(({ end }) => end?.kind)).toStrictEqual(['complete', 'complete', 'complete']);
    expect((await lastValueFrom(client.getData('/a'))).data.toString()).toBe('3');
  });

  it('count a request whose subscriber has left until the server replies', async () => {
    for (let number = 0; number < 3; number++) record(client.sync('/')).subscription.unsubscribe();
    expect(record(client.exists('/a')).end).toMatchObject({ error: { code: 'TOO_MANY_REQUESTS' } });
    using stream = record(watchData(client, '/a'));
    await stream.until(() => true);
    expect(await lastValueFrom(client.exists('/a'))).not.toBeNull();
  });

  it('do not count the reads of streams', async () => {
    const streams = Array.from({ length: 100 }, () => record(watchData(client, '/a')));
    const read = lastValueFrom(client.getData('/a'));
    await Promise.all(streams.map((stream) => stream.until(() => true)));
    expect(streams.filter(({ end }) => end !== undefined)).toStrictEqual([]);
    expect((await read).path).toBe('/a');
    for (const { subscription } of streams) subscription.unsubscribe();
  });

  it('refuse a path that fits into no packet, and send the longest one that does', async () => {
    const longest = `/${'a'.repeat(0xfffff - 55 - 1)}`;
    const { session } = client.inspect();
    expect(() => client.exists(`${longest}a`)).toThrow(InvalidArgumentError);
    expect(() => client.getAcl(`${longest}a`)).toThrow(/^path must be at most 1048520 bytes/);
    expect(() => watchData(client, `${longest}a`)).toThrow(InvalidArgumentError);
    expect(() => client.create(`${longest}a`)).toThrow(InvalidArgumentError);
    const found = await lastValueFrom(
      merge(client.exists(longest), client.sync('/')).pipe(toArray()),
    );
    expect(found).toStrictEqual([null, undefined]);
    expect(client.inspect().session).toStrictEqual(session);
  });

  it('keep one value for a consumer that blocks while another process writes', () => {
    const writes = 500;
    const seen: string[] = [];
    const stream = watchData(client, '/a').subscribe((node) => {
      seen.push(String(node?.data));
      if (seen.length === 1) write(server.servers, writes);
    });
    return expect
      .poll(() => seen.at(-1), { timeout: 10_000 })
      .toBe(`written ${String(writes)}`)
      .then(() => {
        expect(seen).toHaveLength(2);
        expect(client.inspect()).toMatchObject({ watches: 1, requestsInFlight: 0 });
        stream.unsubscribe();
      });
  });
});

/**
 * Starts a child process that writes to `/a`. The parameter `times` is the number of writes. This
 * function blocks the event loop of the test until the child process has ended.
 */
function write(servers: string, times: number): void {
  const program = `
    import ZooKeeper from 'zookeeper';
    const zk = new ZooKeeper({ connect: '${servers}', timeout: 10000, debug_level: 0 });
    zk.init({});
    await new Promise((resolve) => zk.once('connect', resolve));
    for (let time = 1; time <= ${String(times)}; time++) await zk.set('/a', 'written ' + time, -1);
    zk.close();
    process.exit();
  `;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', program],
    { encoding: 'utf8', timeout: 15_000 },
  );
  expect(status, stderr).toBe(0);
}
