import { lastValueFrom, map, type Observable } from 'rxjs';
import {
  createClient,
  type Stat,
  watchChildren,
  watchData,
  watchExists,
  type ZkClient,
} from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../../tools/zookeeper/ZooKeeperServer.js';
import { record } from '../../support/record.js';
import { type FrameProxy, startFrameProxy } from '../../support/startFrameProxy.js';
import { cutBehindEachFrame } from './cutBehindEachFrame.js';
import { openEager } from './openEager.js';

type Key = number | null;

/**
 * A kind of stream. `open` opens a stream of this kind. This stream emits the zxid of each state,
 * and not the state itself.
 */
interface Subject {
  readonly open: (client: ZkClient, path: string) => Observable<Key>;
  readonly keyOf: (stat: Stat | null) => Key;
}

const subjects: Readonly<Record<'data' | 'children' | 'existence', Subject>> = {
  data: {
    open: (client, path) => watchData(client, path).pipe(map((node) => node?.stat.mzxid ?? null)),
    keyOf: (stat) => stat?.mzxid ?? null,
  },
  children: {
    open: (client, path) =>
      watchChildren(client, path).pipe(map((list) => list?.stat.pzxid ?? null)),
    keyOf: (stat) => stat?.pzxid ?? null,
  },
  existence: {
    open: (client, path) => watchExists(client, path).pipe(map((stat) => stat?.mzxid ?? null)),
    keyOf: (stat) => stat?.mzxid ?? null,
  },
};

type Change = 'nothing' | 'write' | 'toggle' | 'replace';

const changes = ['write', 'toggle', 'replace'] as const;
/** The changes during the time without a connection. `npm run test:long` uses all of them. */
const meanwhiles: readonly Change[] =
  process.env.RXZK_RACES === undefined ? ['nothing', 'replace'] : ['nothing', ...changes];

describe.each(Object.entries(subjects))('a stream of %s', (name, { open, keyOf }) => {
  let server: ZooKeeperServer;
  let writer: ZkClient;
  let children = 0;

  beforeAll(async () => {
    server = await startServer();
    writer = createClient({ servers: server.servers, transport: 'wire' });
    await lastValueFrom(writer.create(`/${name}`));
  });

  afterAll(async () => {
    await writer.close();
    await server.stop();
  });

  it.each(changes)(
    'loses no change when the connection is lost at any point of setting its watch again, after: %s',
    async (first) => {
      for (const meanwhile of meanwhiles) {
        await using proxy = await startFrameProxy(server.port);
        await playAll(proxy, first, meanwhile);
      }
    },
  );

  async function playAll(proxy: FrameProxy, first: Change, meanwhile: Change): Promise<void> {
    const path = `/${name}/${first}-${meanwhile}`;
    await lastValueFrom(writer.create(path));
    await using client = openEager(proxy.servers);
    const stream = record(open(client, path));
    await stream.until(() => true);
    const cuts = await cutBehindEachFrame({
      proxy,
      client,
      begin: () => apply(first, path),
      meanwhile: () => apply(meanwhile, path),
      isCurrent: async () => stream.latest === keyOf(await lastValueFrom(writer.exists(path))),
    });
    // A round without a lost connection has at least five frames: the event, the read and its
    // reply, and the sync and its reply. For each of these five frames, there is one round in which
    // the proxy ends the connection after this frame.
    expect(cuts).toBeGreaterThanOrEqual(5);
    const zxids = stream.values.filter((key) => key !== null);
    expect(zxids).toStrictEqual([...new Set(zxids)].sort((a, b) => a - b));
  }

  async function apply(change: Change, path: string): Promise<void> {
    const isThere = (await lastValueFrom(writer.exists(path))) !== null;
    if (change === 'nothing') return;
    if (change === 'write' && isThere) {
      await lastValueFrom(writer.setData(path, 'x'));
      if (name === 'children') await lastValueFrom(writer.create(`${path}/${String(children++)}`));
      return;
    }
    if (isThere) await removeAll(path);
    if (!isThere || change === 'replace') await lastValueFrom(writer.create(path));
  }

  async function removeAll(path: string): Promise<void> {
    const list = await lastValueFrom(writer.getChildren(path));
    for (const child of list.children) await lastValueFrom(writer.remove(`${path}/${child}`));
    await lastValueFrom(writer.remove(path));
  }
});
