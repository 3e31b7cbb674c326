import { forkJoin, lastValueFrom } from 'rxjs';
import { createClient, watchChildren, watchData, watchExists, type ZkClient } from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../../tools/zookeeper/ZooKeeperServer.js';
import { eventually } from '../../support/eventually.js';
import { record } from '../../support/record.js';
import { type FrameProxy, startFrameProxy } from '../../support/startFrameProxy.js';
import { cutBehindEachFrame } from './cutBehindEachFrame.js';
import { expectBaselines } from './expectBaselines.js';
import { openEager } from './openEager.js';

const count = 3_000;
/** The number of packets that the client needs to set all watches. A packet has at most 128 KiB. */
const packets = 3;
const paths = Array.from(
  { length: count },
  (_, index) => `/kept/${String(index)}${'x'.repeat(95)}`,
);
const flag = '/flag';

describe('a connection that is lost while thousands of watches are set again', () => {
  let server: ZooKeeperServer;
  let proxy: FrameProxy;
  let writer: ZkClient;
  /** The newest `mzxid` of each znode, or `null` if the znode does not exist. */
  let expected: (number | null)[];

  beforeAll(async () => {
    server = await startServer();
    proxy = await startFrameProxy(server.port);
    writer = createClient({ servers: server.servers, transport: 'wire' });
    await lastValueFrom(writer.create('/kept'));
    await lastValueFrom(forkJoin(paths.map((path) => writer.create(path, 'old'))));
  });

  afterAll(async () => {
    await writer.close();
    await proxy[Symbol.asyncDispose]();
    await server.stop();
  });

  it(
    'loses no change, whichever frame of either end is the last one',
    { timeout: 120_000 },
    async () => {
      await using client = openEager(proxy.servers);
      const data = paths.map((path) => record(watchData(client, path)));
      const list = record(watchChildren(client, '/kept'));
      const exists = record(watchExists(client, flag));
      await Promise.all([...data, list, exists].map((stream) => stream.until(() => true)));
      const shown = (): (number | null)[] => data.map(({ latest }) => latest?.stat.mzxid ?? null);
      expected = shown();
      let round = 0;

      const cuts = await cutBehindEachFrame({
        proxy,
        client,
        begin: async () => {
          proxy.hold();
          round += 1;
          await Promise.all([round, round + 1_000, round + 2_000].map(write));
          await toggle(500);
          proxy.release();
        },
        meanwhile: async () => {
          await Promise.all([round, round + 100, round + 1_100, round + 2_100].map(write));
          await toggle(2_500);
          await toggleFlag();
        },
        isCurrent: async () => {
          if (!shown().every((mzxid, index) => mzxid === expected[index])) return false;
          const { stat } = await lastValueFrom(writer.getChildren('/kept'));
          const flagged = await lastValueFrom(writer.exists(flag));
          return stat.pzxid === list.latest?.stat.pzxid && flagged?.mzxid === exists.latest?.mzxid;
        },
      });

      expect(cuts).toBeGreaterThan(25);
      expect(expectBaselines(proxy.frames, packets)).toBeGreaterThan(10);
      const stats = await lastValueFrom(forkJoin(paths.map((path) => writer.exists(path))));
      expect(shown()).toStrictEqual(stats.map((stat) => stat?.mzxid ?? null));
      for (const { values } of data) {
        const zxids = values.flatMap((node) => (node === null ? [] : [node.stat.mzxid]));
        expect(zxids).toStrictEqual([...new Set(zxids)].sort((a, b) => a - b));
      }
      // The streams have set their watches again. So the streams show the next changes.
      await Promise.all([0, 1_000, 2_999].map(write));
      await eventually(() => shown().every((mzxid, index) => mzxid === expected[index]));
    },
  );

  async function write(index: number): Promise<void> {
    const { mzxid } = await lastValueFrom(writer.setData(paths[index] as string, String(index)));
    expected[index] = mzxid;
  }

  /** Deletes a znode if it exists. Otherwise creates the znode. */
  async function toggle(index: number): Promise<void> {
    const path = paths[index] as string;
    if (expected[index] === null) await lastValueFrom(writer.create(path));
    else await lastValueFrom(writer.remove(path));
    expected[index] = (await lastValueFrom(writer.exists(path)))?.mzxid ?? null;
  }

  async function toggleFlag(): Promise<void> {
    if ((await lastValueFrom(writer.exists(flag))) === null) {
      await lastValueFrom(writer.create(flag));
    } else await lastValueFrom(writer.remove(flag));
  }
});
