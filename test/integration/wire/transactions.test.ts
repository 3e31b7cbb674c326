import { firstValueFrom, lastValueFrom } from 'rxjs';
import { createClient, type TransactionOperation, type ZkClient } from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { onServed } from '../support/served/onServed.js';
import { releasesUnderTest } from '../support/served/releasesUnderTest.js';
import { startFrameProxy } from '../support/startFrameProxy.js';

/** The `jute.maxbuffer` of a server, in bytes. */
const limit = 1_048_575;

describe.each(releasesUnderTest('3.4.13', 'installed', '3.9.3'))('on the release %s', (release) => {
  let server: ZooKeeperServer;
  let client: ZkClient;

  beforeAll(async () => {
    server = await startServer({ release });
    client = createClient({ servers: server.servers, transport: 'wire' });
  });

  afterAll(async () => {
    await client.close();
    await server.stop();
  });

  it('gives a result for each operation, and all results have the same zxid', async () => {
    const [path, first, child, none, stat, gone] = await lastValueFrom(
      client.transaction([
        { type: 'create', path: '/t', data: 'one' },
        { type: 'setData', path: '/t', data: 'two', version: 0 },
        { type: 'create', path: '/t/s-', mode: 'ephemeralSequential' },
        { type: 'check', path: '/t', version: 1 },
        { type: 'setData', path: '/t/s-0000000000', data: 'three' },
        { type: 'remove', path: '/t/s-0000000000', version: 1 },
      ]),
    );

    expect([path, child, none, gone]).toStrictEqual([
      '/t',
      '/t/s-0000000000',
      undefined,
      undefined,
    ]);
    expect(first).toMatchObject({ version: 1, dataLength: 3, mzxid: first.czxid });
    expect(stat).toMatchObject({ version: 1, dataLength: 5, czxid: first.czxid });
    const { data, stat: after } = await lastValueFrom(client.getData('/t'));
    expect(String(data)).toBe('two');
    expect(after).toMatchObject({ numChildren: 0, cversion: 2, pzxid: first.czxid });
  });

  it.runIf(release !== '3.4.13')(
    'gives the stat that a znode has directly after its creation',
    async () => {
      const [plain, { path, stat }, container] = await lastValueFrom(
        client.transaction([
          { type: 'create', path: '/s' },
          { type: 'create', path: '/s/n-', data: 'one', mode: 'ephemeralSequential', stat: true },
          { type: 'create', path: '/s/c', mode: 'container', stat: true },
          { type: 'setData', path: '/s/n-0000000000', data: 'later' },
        ]),
      );

      expect([plain, path, container.path]).toStrictEqual(['/s', '/s/n-0000000000', '/s/c']);
      const { stat: after } = await lastValueFrom(client.getData(path));
      const created = { ...after, version: 0, dataLength: 3 };
      // If a transaction creates a container, every server replies with the stat of the container.
      // For any other new znode, only servers of version 3.9 and later send the stat.
      expect(stat).toStrictEqual(release === '3.9.3' ? created : null);
      expect(container.stat).toStrictEqual(await lastValueFrom(client.exists('/s/c')));
    },
  );

  it('names the operation that has failed, and applies no operation', async () => {
    await lastValueFrom(client.create('/f', 'old'));
    const operations: readonly TransactionOperation[] = [
      { type: 'setData', path: '/f', data: 'new' },
      { type: 'create', path: '/f/child' },
      { type: 'create', path: '/f' },
      { type: 'remove', path: '/none' },
    ];

    await expect(lastValueFrom(client.transaction(operations))).rejects.toMatchObject({
      code: 'NODE_EXISTS',
      ...{ operation: 'create', path: '/f', index: 2, outcome: 'none' },
    });
    const { data, stat } = await lastValueFrom(client.getData('/f'));
    expect([String(data), stat.version, stat.numChildren]).toStrictEqual(['old', 0, 0]);
  });

  it('uses the chroot, and reports a chroot that does not exist', async () => {
    await lastValueFrom(client.create('/app'));
    await using below = createClient({ servers: `${server.servers}/app`, transport: 'wire' });
    const results = await lastValueFrom(
      below.transaction([
        { type: 'check', path: '/' },
        { type: 'create', path: '/', mode: 'persistentSequential' },
        { type: 'create', path: '/a' },
      ]),
    );
    expect(results).toStrictEqual([undefined, '/0000000000', '/a']);
    expect(await lastValueFrom(client.exists('/app/a'))).not.toBeNull();
    const failed = below.transaction([{ type: 'check', path: '/none' }]);
    await expect(lastValueFrom(failed)).rejects.toMatchObject({ path: '/none', index: 0 });

    await using lost = createClient({ servers: `${server.servers}/no/app`, transport: 'wire' });
    const creation = lost.transaction([{ type: 'create', path: '/a' }]);
    await expect(lastValueFrom(creation)).rejects.toMatchObject({
      code: 'NO_CHROOT',
      ...{ chroot: '/no/app', path: '/a', index: 0, outcome: 'none' },
    });
  });

  it('carries up to the 1,048,575 bytes that the server takes, and sends no byte more', async () => {
    await lastValueFrom(client.create('/big'));
    const write = (bytes: number): Promise<unknown> =>
      lastValueFrom(
        client.transaction([
          { type: 'setData', path: '/big', data: Buffer.alloc(bytes / 2) },
          { type: 'setData', path: '/big', data: Buffer.alloc(Math.ceil(bytes / 2)) },
        ]),
      );
    const size = 17 + 2 * (13 + '/big'.length + 8);

    await expect(write(limit - size + 1)).rejects.toMatchObject({
      code: 'DATA_TOO_LARGE',
      ...{ size: limit + 1, limit, outcome: 'none', operation: 'transaction' },
    });
    await write(limit - size);
    expect(await lastValueFrom(client.exists('/big'))).toMatchObject({ version: 2 });
    expect(client.inspect().timeline.map(({ state }) => state.status)).not.toContain('suspended');
  });

  it.each([
    ['client', 'before the server has it', 0],
    ['server', 'before its reply', 1],
  ] as const)('has an unknown outcome when the %s frame is lost, %s', async (from, _, version) => {
    await using proxy = await startFrameProxy(server.port);
    await using cut = createClient({ servers: proxy.servers, transport: 'wire' });
    const path = `/lost-by-${from}`;
    await lastValueFrom(cut.create(path));
    const { done } = proxy.cutBehind(from, 0);
    const sent = lastValueFrom(cut.transaction([{ type: 'setData', path, data: 'x' }]));

    await expect(sent).rejects.toMatchObject({
      code: 'CONNECTION_LOSS',
      ...{ outcome: 'unknown', operation: 'transaction', index: undefined },
    });
    await done;
    expect(await lastValueFrom(client.exists(path))).toMatchObject({ version });
    proxy.release();
  });

  it('causes the event of each change', async () => {
    await lastValueFrom(client.create('/w', 'old'));
    const { fired$: changed$ } = await lastValueFrom(client.armData('/w'));
    const { fired$: listed$ } = await lastValueFrom(client.armChildren('/w'));
    const { fired$: created$ } = await lastValueFrom(client.armExists('/w/c'));
    const told = Promise.all([changed$, listed$, created$].map((fired$) => firstValueFrom(fired$)));
    await lastValueFrom(
      client.transaction([
        { type: 'setData', path: '/w', data: 'new' },
        { type: 'create', path: '/w/c' },
      ]),
    );

    expect(await told).toStrictEqual([
      { type: 'changed', path: '/w' },
      { type: 'child', path: '/w' },
      { type: 'created', path: '/w/c' },
    ]);
  });
});

describe('creations that a server does not know', () => {
  it.skipIf(onServed).each([
    ['modes', { mode: 'container' }],
    ['stats', { stat: true }],
  ] as const)('(%s) are refused by 3.4.13, and the client goes on', async (_, config) => {
    await using server = await startServer({ release: '3.4.13' });
    await using client = createClient({ servers: server.servers, transport: 'wire' });
    const sent = client.transaction([
      { type: 'create', path: '/a' },
      { type: 'create', path: '/c', ...config },
    ]);

    await expect(lastValueFrom(sent)).rejects.toMatchObject({
      code: 'UNIMPLEMENTED',
      outcome: 'none',
    });
    expect(await lastValueFrom(client.exists('/a'))).toBeNull();
  });
});

describe('over the binding', () => {
  it('are refused with an error that names the wire transport', async () => {
    await using server = await startServer();
    await using client = createClient({ servers: server.servers, transport: 'binding' });
    const refused = lastValueFrom(client.transaction([{ type: 'create', path: '/a' }]));

    await expect(refused).rejects.toMatchObject({ code: 'UNIMPLEMENTED', outcome: 'none' });
    await expect(refused).rejects.toThrow("create the client with transport: 'wire'");
    expect(await lastValueFrom(client.exists('/a'))).toBeNull();
  });
});
