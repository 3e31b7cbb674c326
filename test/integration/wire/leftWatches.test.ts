import { lastValueFrom, map, type Observable, take } from 'rxjs';
import { createClient, watchChildren, watchData, watchExists, type ZkClient } from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { eventually } from '../support/eventually.js';
import { record, type Recording } from '../support/record.js';
import { type FrameProxy, startFrameProxy } from '../support/startFrameProxy.js';

/** The zxids of the states that a stream has emitted. */
type Shown = Recording<number | null>;

type Open = (client: ZkClient, path: string) => Observable<number | null>;

const data: Open = (client, path) =>
  watchData(client, path).pipe(map((node) => node?.stat.mzxid ?? null));
const existence: Open = (client, path) =>
  watchExists(client, path).pipe(map((stat) => stat?.mzxid ?? null));
const children: Open = (client, path) =>
  watchChildren(client, path).pipe(map((list) => list?.stat.pzxid ?? null));

/**
 * The number of random runs in the last test of this file. `npm run test:long` sets a larger
 * number.
 */
const courses = Number(process.env.RXZK_RACES ?? 5);

describe('a stream over the wire', () => {
  let server: ZooKeeperServer;
  let proxy: FrameProxy;
  let client: ZkClient;
  let writer: ZkClient;
  let names = 0;

  beforeAll(async () => {
    server = await startServer();
    proxy = await startFrameProxy(server.port);
    client = createClient({ servers: proxy.servers, transport: 'wire', sessionTimeout: 30_000 });
    writer = createClient({ servers: server.servers, transport: 'wire' });
    await lastValueFrom(client.exists('/'));
  });

  afterAll(async () => {
    await client.close();
    await writer.close();
    await proxy[Symbol.asyncDispose]();
    await server.stop();
  });

  describe.each<readonly [string, Open, 'there' | 'missing']>([
    ['data', data, 'there'],
    ['data of a missing znode', data, 'missing'],
    ['children', children, 'there'],
    ['existence', existence, 'there'],
    ['existence of a missing znode', existence, 'missing'],
  ])('that shows %s', (_, open, state) => {
    it('leaves no watch when its subscriber leaves during its read', async () => {
      const path = await prepare(state);
      for (const stage of ['stalled', 'flowing'] as const) {
        if (stage === 'stalled') proxy.stall();
        const streams = Array.from({ length: 10 }, () => record(open(client, path)));
        leave(...streams);
        proxy.flow();
        await expectNoWatches();
      }
    });

    it('leaves no watch when its subscriber leaves while its event is under way', async () => {
      const { path, stream } = await armed(open, state);
      await whileEventIsUnderWay(path, () => {
        leave(stream);
      });
      await expectNoWatches();
    });

    it('leaves no watch when another stream also comes and goes while its event is under way', async () => {
      const { path, stream } = await armed(open, state);
      await whileEventIsUnderWay(path, () => {
        leave(stream);
        leave(record(open(client, path)));
      });
      await expectNoWatches();
    });

    it('leaves no watch when a new consumer takes only one value while its event is under way', async () => {
      const { path, stream } = await armed(open, state);
      let first: Shown | undefined;
      await whileEventIsUnderWay(path, () => {
        leave(stream);
        first = record(open(client, path).pipe(take(1)));
      });
      await first?.ended();
      await expectNoWatches();
    });

    it('shows later changes when it is left and subscribed to again in the same turn', async () => {
      const { path, stream } = await armed(open, state);
      leave(stream);
      const again = record(open(client, path));
      await change(path);
      await again.until(await isNewest(open, path));
      leave(again);
      const twice = record(open(client, path));
      await change(path);
      await twice.until(await isNewest(open, path));
      leave(twice);
      await expectNoWatches();
    });

    it('shows later changes when it is left and subscribed to again while its event is under way', async () => {
      const { path, stream } = await armed(open, state);
      let again: Shown | undefined;
      await whileEventIsUnderWay(path, () => {
        leave(stream);
        again = record(open(client, path));
      });
      await again?.until(await isNewest(open, path));
      await change(path);
      await again?.until(await isNewest(open, path));
      if (again !== undefined) leave(again);
      await expectNoWatches();
    });

    it('does not keep another stream from later changes when its subscriber leaves', async () => {
      const { path, stream } = await armed(open, state);
      const other = record(open(client, path));
      await other.until(() => true);
      await whileEventIsUnderWay(path, () => {
        leave(stream);
      });
      await other.until(await isNewest(open, path));
      await change(path);
      await other.until(await isNewest(open, path));
      leave(other);
      await expectNoWatches();
    });
  });

  it('leaves no watch when a read takes the watch over and then fails', async () => {
    const { path, stream } = await armed(existence, 'missing');
    leave(record(data(client, path)));
    const other = record(client.armData(path));
    leave(stream);
    await other.ended();
    expect(other.end).toMatchObject({ kind: 'error', error: { code: 'NO_NODE' } });
    await expectNoWatches();
  });

  it('leaves no watch, and others show the newest state, in any order of events', async () => {
    for (let course = 0; course < courses; course += 1) {
      const paths = await Promise.all(['there', 'missing', 'there'].map(prepare));
      const streams = new Map<Shown, readonly [Open, string]>();
      for (let step = 0; step < 200; step += 1) {
        const path = pick(paths);
        const open = pick([data, existence, children]);
        const oldest = streams.keys().next().value;
        if (oldest !== undefined && Math.random() < 0.5) {
          leave(oldest);
          streams.delete(oldest);
        }
        if (Math.random() < 0.7) streams.set(record(open(client, path)), [open, path]);
        const changed = Math.random() < 0.3 ? change(path) : undefined;
        if (Math.random() < 0.2) await Promise.all([changed, lastValueFrom(client.sync('/'))]);
        else await changed;
      }
      for (const [stream, [open, path]] of streams) await stream.until(await isNewest(open, path));
      leave(...streams.keys());
      await expectNoWatches();
    }
  });

  async function prepare(state: string): Promise<string> {
    names += 1;
    const path = `/left-${String(names)}`;
    if (state === 'there') await lastValueFrom(writer.create(path));
    return path;
  }

  async function armed(
    open: Open,
    state: 'there' | 'missing',
  ): Promise<{ readonly path: string; readonly stream: Shown }> {
    const path = await prepare(state);
    const stream = record(open(client, path));
    await stream.until(() => true);
    return { path, stream };
  }

  /**
   * Makes a change at `path`. Each stream of `path` shows this change: a `data` stream, an
   * `existence` stream and a `children` stream.
   */
  async function change(path: string): Promise<void> {
    if ((await lastValueFrom(writer.exists(path))) === null) {
      await lastValueFrom(writer.create(path));
    } else {
      await lastValueFrom(writer.setData(path, 'x'));
      names += 1;
      await lastValueFrom(writer.create(`${path}/${String(names)}`));
    }
  }

  /**
   * Calls `happens` while an event is under way: the server has sent the event, and the client has
   * not received the event yet.
   */
  async function whileEventIsUnderWay(path: string, happens: () => void): Promise<void> {
    proxy.stall();
    await change(path);
    happens();
    proxy.flow();
  }

  async function isNewest(open: Open, path: string): Promise<(shown: number | null) => boolean> {
    const stat = await lastValueFrom(writer.exists(path));
    const newest = (open === children ? stat?.pzxid : stat?.mzxid) ?? null;
    return (shown) => shown === newest;
  }

  /**
   * Expects that the server has no data watches, no existence watches and no child watches. The
   * command `wchp` does not list child watches. So the function also checks the number of watches
   * that the command `mntr` reports. This number includes child watches.
   */
  async function expectNoWatches(): Promise<void> {
    await lastValueFrom(client.sync('/'));
    await eventually(async () => (await watchesAtServer()) === 0);
    expect(await server.command('wchp')).not.toContain('/');
  }

  async function watchesAtServer(): Promise<number> {
    const [, count] = /zk_watch_count\s+(\d+)/.exec(await server.command('mntr')) ?? [];
    return Number(count);
  }
});

function leave(...streams: readonly Recording<unknown>[]): void {
  for (const { subscription } of streams) subscription.unsubscribe();
}

function pick<T>(all: readonly T[]): T {
  return all[Math.floor(Math.random() * all.length)] as T;
}
