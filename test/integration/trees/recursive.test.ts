import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { forkJoin, lastValueFrom, tap } from 'rxjs';
import {
  collectTree,
  createClient,
  type TracedRequest,
  watchChildren,
  watchData,
  watchExists,
  watchTree,
  type ZkClient,
} from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProxy, type TcpProxy } from '../../../tools/startProxy.js';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { createRandom } from '../../createRandom.js';
import { onServed } from '../support/served/onServed.js';
import { releasesUnderTest } from '../support/served/releasesUnderTest.js';
import { eventually } from '../support/eventually.js';
import { record } from '../support/record.js';
import { createAuditor } from './createAuditor.js';
import { disturb } from './disturb.js';
import { readTree } from './readTree.js';

const seed = Number(process.env.RXZK_SEED ?? Date.now() % 1e6);

describe.each(releasesUnderTest('installed', '3.9.3'))('trees on the release %s', (release) => {
  let server: ZooKeeperServer;
  let proxy: TcpProxy;
  let writer: ZkClient;

  beforeAll(async () => {
    server = await startServer({ release });
    proxy = await startProxy({ host: '127.0.0.1', port: server.port });
    writer = createClient({ servers: server.servers, transport: 'wire' });
  });

  afterAll(async () => {
    await writer.close();
    await proxy.stop();
    await server.stop();
  });

  it('have one watch at the server, also after a lost connection, and none without a subscriber', async () => {
    const names = await plant('/large', 1_000);
    const reads: string[] = [];
    const note = (message: unknown): void => {
      const { operation, path } = message as TracedRequest;
      if (operation.startsWith('get')) reads.push(`${operation} ${path}`);
    };
    await using client = open();
    using tree = record(watchTree(client, '/large').pipe(collectTree()));
    await tree.until((snapshot) => snapshot.size === names.length + 1);
    expect(await dataWatches()).toBe(1);
    expect(client.inspect().streams).toMatchObject([{ path: '/large', kinds: ['tree'] }]);
    subscribe('rxzk:request', note);
    await cutWhile(client, async () => {
      reads.length = 0;
      await lastValueFrom(writer.setData('/large/7', 'new'));
      await lastValueFrom(writer.remove('/large/8'));
      await lastValueFrom(writer.create('/large/new'));
    });
    await tree.until(
      (snapshot) =>
        snapshot.get('/large/7')?.data.toString() === 'new' &&
        snapshot.get('/large/8') === null &&
        snapshot.get('/large/new') !== null,
    );
    await lastValueFrom(client.sync('/'));
    unsubscribe('rxzk:request', note);
    expect(new Set(reads)).toStrictEqual(
      new Set(['getData /large', 'getChildren /large', 'getData /large/7', 'getData /large/new']),
    );
    await eventually(async () => (await dataWatches()) === 1);
    await lastValueFrom(writer.setData('/large/9', 'new'));
    await tree.until((snapshot) => snapshot.get('/large/9')?.data.toString() === 'new');
    tree.subscription.unsubscribe();
    await eventually(async () => (await watchesAtServer()) === 0);
  });

  it('miss no change next to other streams of their root, in any order of subscribing', async () => {
    await lastValueFrom(writer.create('/beside'));
    await using client = open();
    const random = createRandom(seed);
    const kinds = ['tree', 'data', 'exists', 'children'] as const;
    const shown = {
      tree: () => watchTree(client, '/beside').pipe(collectTree()),
      data: () => watchData(client, '/beside'),
      exists: () => watchExists(client, '/beside'),
      children: () => watchChildren(client, '/beside'),
    };
    for (let round = 0; round < 15; round += 1) {
      const order = [...kinds].sort(() => random() - 0.5);
      const open$ = new Map(order.map((kind) => [kind, record<unknown>(shown[kind]())] as const));
      await Promise.all([...open$.values()].map((stream) => stream.until(() => true)));
      for (const leaving of [undefined, ...[...kinds].sort(() => random() - 0.5)]) {
        if (leaving !== undefined) {
          open$.get(leaving)?.subscription.unsubscribe();
          open$.delete(leaving);
        }
        for (let change = 0; change < 2; change += 1) {
          const { version } = await lastValueFrom(writer.setData('/beside', String(random())));
          const name = `/beside/${String(random())}`;
          await lastValueFrom(writer.create(name));
          await eventually(() =>
            [...open$].every(([kind, { latest }]) => isCurrent(kind, latest, version, name)),
          ).catch(() => {
            throw new Error(
              `seed ${String(seed)}: ${[...open$.keys()].join()} behind, ${order.join()}`,
            );
          });
        }
      }
    }
    await eventually(async () => (await watchesAtServer()) === 0);
  });

  it('of the same root, of nested roots and in a chroot each report all changes', async () => {
    await plant('/nested/a', 3);
    await using client = open();
    await using below = createClient({ servers: `${proxy.servers}/nested`, transport: 'wire' });
    const trees = [
      watchTree(client, '/nested'),
      watchTree(client, '/nested'),
      watchTree(client, '/nested/a'),
      watchTree(below, '/'),
      watchTree(below, '/a'),
    ].map((tree$) => record(tree$.pipe(collectTree())));
    await Promise.all(trees.map((tree) => tree.until(() => true)));
    await cutWhile(client, () => lastValueFrom(writer.setData('/nested/a/1', 'new')));
    await lastValueFrom(writer.create('/nested/a/late'));
    const paths = ['/nested/a', '/nested/a', '/nested/a', '/a', '/a'];
    await eventually(() =>
      trees.every(({ latest }, index) => {
        const path = paths[index] ?? '';
        const data = latest?.get(`${path}/1`)?.data.toString();
        return data === 'new' && latest?.get(`${path}/late`) !== null;
      }),
    );
    // After the next two lines, two trees have no subscribers. The other trees keep their watches.
    trees[2]?.subscription.unsubscribe();
    trees[0]?.subscription.unsubscribe();
    await lastValueFrom(writer.setData('/nested/a', 'last'));
    await trees[1]?.until((snapshot) => snapshot.get('/nested/a')?.data.toString() === 'last');
    for (const { subscription } of trees) subscription.unsubscribe();
    await eventually(async () => (await watchesAtServer()) === 0);
  });

  it('change to one-shot watches when their members have busy children, and miss no change', async () => {
    await plant('/busy/member', 1);
    await using client = open();
    using tree = record(watchTree(client, '/busy', { depth: 1 }).pipe(collectTree()));
    await tree.until(() => true);
    for (let n = 0; n < 101; n += 1) await lastValueFrom(writer.setData('/busy/member/0', 'x'));
    await eventually(() => client.inspect().streams.every(({ kinds }) => !kinds.includes('tree')));
    await lastValueFrom(writer.create('/busy/other', 'there'));
    await lastValueFrom(writer.setData('/busy/member', 'new'));
    await tree.until(
      (snapshot) =>
        snapshot.get('/busy/other') !== null &&
        snapshot.get('/busy/member')?.data.toString() === 'new',
    );
  });

  it(`end in the same state as plain reads after lost connections, seed ${String(seed)}`, async () => {
    await plant('/wild', 10);
    const paths = (await plant('/wild/3', 10)).concat(await plant('/wild/5', 10));
    await using client = open();
    const kinds = [true, false].map((recursive) => {
      const { audit } = createAuditor('/wild');
      return record(watchTree(client, '/wild', { recursive }).pipe(tap(audit), collectTree()));
    });
    await Promise.all(kinds.map((tree) => tree.until(() => true)));
    let phase: 'writing' | 'over' = 'writing';
    const all = [...paths, '/wild/3', '/wild/5', '/wild/1'];
    const writing = lastValueFrom(
      disturb(writer, all, createRandom(seed), () => phase === 'writing'),
      { defaultValue: undefined },
    );
    for (let round = 0; round < 8; round += 1) {
      proxy.cut();
      await kinds[0]?.next(() => true);
      await kinds[1]?.next(() => true);
    }
    phase = 'over';
    await writing;
    const truth = await readTree(writer, '/wild');
    await eventually(() =>
      kinds.every(
        ({ latest }) =>
          truth.every(([path, , mzxid]) => latest?.get(path)?.stat.mzxid === mzxid) &&
          latest?.size === truth.length,
      ),
    );
    expect(kinds.map(({ end }) => end)).toStrictEqual([undefined, undefined]);
  });

  function open(): ZkClient {
    return createClient({ servers: proxy.servers, transport: 'wire', sessionTimeout: 10_000 });
  }

  async function plant(root: string, count: number): Promise<readonly string[]> {
    await lastValueFrom(writer.ensurePath(root));
    const paths = Array.from({ length: count }, (_, index) => `${root}/${String(index)}`);
    await lastValueFrom(forkJoin(paths.map((path) => writer.ensurePath(path))));
    return paths;
  }

  async function cutWhile(client: ZkClient, happens: () => Promise<unknown>): Promise<void> {
    using session = record(client.session$);
    const suspended = session.next(({ status }) => status === 'suspended');
    await proxy.refuse();
    await suspended;
    await happens();
    const connected = session.next(({ status }) => status === 'connected');
    await proxy.accept();
    await connected;
  }

  /**
   * Sends the command `wchs` to ask the server for the number of its data watches. In the replies
   * to other commands, a server before 3.9 counts a recursive watch twice.
   */
  async function dataWatches(): Promise<number> {
    const [, count] = /Total watches:(\d+)/.exec(await server.command('wchs')) ?? [];
    return Number(count);
  }

  async function watchesAtServer(): Promise<number> {
    const [, count] = /zk_watch_count\s+(\d+)/.exec(await server.command('mntr')) ?? [];
    return Number(count);
  }
});

describe.each([
  ['3.4.13', { release: '3.4.13' }, 'wire'],
  [
    'a server that has other watches',
    {
      systemProperties: {
        'zookeeper.watchManagerName': 'org.apache.zookeeper.server.watch.WatchManagerOptimized',
      },
    },
    'wire',
  ],
  ['the binding', {}, 'binding'],
] as const)('trees on %s', (_, config, transport) => {
  it.skipIf(onServed && transport === 'wire')(
    'use one-shot watches, also next to other streams of their root',
    async () => {
      await using server = await startServer(config);
      await using writer = createClient({ servers: server.servers, transport: 'wire' });
      await using client = createClient({ servers: server.servers, transport });
      await lastValueFrom(writer.create('/t'));
      await lastValueFrom(writer.create('/t/a', 'old'));
      using session = record(client.session$);
      using data = record(watchData(client, '/t'));
      using first = record(watchTree(client, '/t').pipe(collectTree()));
      await first.until((snapshot) => snapshot.size === 2);
      using second = record(watchTree(client, '/t').pipe(collectTree()));
      await second.until((snapshot) => snapshot.size === 2);
      await lastValueFrom(writer.setData('/t/a', 'new'));
      await lastValueFrom(writer.setData('/t', 'new'));
      for (const tree of [first, second]) {
        await tree.until(
          (snapshot) =>
            snapshot.get('/t/a')?.data.toString() === 'new' &&
            snapshot.get('/t')?.data.toString() === 'new',
        );
      }
      await data.until((node) => node?.data.toString() === 'new');

      expect(client.inspect().streams.flatMap(({ kinds }) => kinds)).not.toContain('tree');
      // A server that does not know recursive watches closes the connection when it receives
      // addWatch or removeWatches.
      const losses = session.values.filter(({ status }) => status === 'suspended').length;
      expect(losses).toBeGreaterThanOrEqual('release' in config ? 1 : 0);
      expect(losses).toBeLessThanOrEqual('release' in config ? 2 : 0);
    },
  );
});

function isCurrent(kind: string, shown: unknown, version: number, name: string): boolean {
  const last = name.slice(name.lastIndexOf('/') + 1);
  switch (kind) {
    case 'tree': {
      const tree = shown as { get(path: string): { stat: { version: number } } | null };
      return tree.get('/beside')?.stat.version === version && tree.get(name) !== null;
    }
    case 'data':
      return (shown as { stat: { version: number } }).stat.version === version;
    case 'exists':
      return (shown as { version: number }).version === version;
    default:
      return (shown as { children: readonly string[] }).children.includes(last);
  }
}
