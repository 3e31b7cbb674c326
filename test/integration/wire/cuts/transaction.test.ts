import { onServed } from '../../support/served/onServed.js';
import { forkJoin, lastValueFrom } from 'rxjs';
import {
  createClient,
  type Stat,
  watchChildren,
  watchData,
  watchExists,
  type ZkClient,
} from 'rxzk';
import { describe, expect, it } from 'vitest';
import type { TransactionPart } from '../../../../src/transport/Operation.js';
import { startServer } from '../../../../tools/zookeeper/startServer.js';
import { openWire } from '../../../unit/transport/wire/connection/openWire.js';
import { record } from '../../support/record.js';
import { type Frame, startFrameProxy } from '../../support/startFrameProxy.js';
import { call } from '../call.js';
import { creation, writing } from '../operations.js';
import { cutBehindEachFrame } from './cutBehindEachFrame.js';
import { expectBaselines } from './expectBaselines.js';
import { openEager } from './openEager.js';

const [one, two, there, away] = ['/t/one', '/t/two', '/t/there', '/t/away'] as const;

describe.each([
  ['installed', false],
  ['3.9.3', true],
] as const)('a transaction on the release %s', (release, namesZxid) => {
  it.skipIf(onServed && release !== 'installed')(
    'loses no change when the connection is lost behind any of its events',
    async () => {
      await using server = await startServer({ release });
      await using proxy = await startFrameProxy(server.port);
      await using writer = createClient({ servers: server.servers, transport: 'wire' });
      const raw = await openWire(server.port, { sessionTimeout: 30_000 }).connected();
      for (const path of ['/t', '/quiet', one, two, there])
        await lastValueFrom(writer.create(path));
      let round = 0;
      /**
       * Writes one transaction. If the znode `there` exists, the transaction deletes `there`, and
       * creates `away`. Otherwise the transaction deletes `away`, and creates `there`.
       */
      const change = async (): Promise<void> => {
        round += 1;
        const [gone, come] = round % 2 === 1 ? [there, away] : [away, there];
        const operations: TransactionPart[] = [
          ...[writing(one, String(round)), writing(two, String(round)), creation(come)],
          // Each transaction adds a child with a new name. So each transaction changes the list of
          // children.
          creation(`/t/${String(round)}`),
          ...([{ type: 'remove', path: gone, version: -1 }] as const),
        ];
        const { reply } = await call(raw, { type: 'transaction', path: '/', operations });
        expect(reply).toMatchObject({ type: 'applied' });
      };

      await using client = openEager(proxy.servers);
      // This znode never changes. So the client always has at least one watch to set again.
      const quiet = record(watchData(client, '/quiet'));
      const list = record(watchChildren(client, '/t'));
      const data = [one, two, there].map((path) => record(watchData(client, path)));
      const exists = [there, away].map((path) => record(watchExists(client, path)));
      await Promise.all(
        [...data, ...exists, list, quiet].map((stream) => stream.until(() => true)),
      );
      const cuts = await cutBehindEachFrame({
        proxy,
        client,
        begin: change,
        meanwhile: () => (round % 3 === 0 ? change() : Promise.resolve()),
        isCurrent: async () => {
          const stats = await statsOf(writer);
          const shown = [
            ...data.map(({ latest }) => latest?.stat.mzxid),
            ...exists.map(({ latest }) => latest?.mzxid),
          ];
          const keys = [one, two, there, there, away].map((path) => stats[path]?.mzxid);
          return (
            shown.every((mzxid, index) => mzxid === keys[index]) &&
            list.latest?.stat.pzxid === stats['/t']?.pzxid
          );
        },
      });

      // A round without a lost connection has more than 18 frames. The server sends at least five
      // events, because the transaction changes five znodes. Six streams show these five znodes:
      // two streams for the znode `there`, and one stream for each of the other four znodes. Each
      // of the six streams sends a read, and receives the reply. Then the client sends a sync, and
      // receives the reply. For each of these frames, there is one round in which the proxy ends
      // the connection after this frame.
      expect(cuts).toBeGreaterThanOrEqual(3 * 6);
      expect(quiet.values).toHaveLength(1);
      expectBaselines(proxy.frames, 1);
      const [header = NaN] = zxidsOfEvents(proxy.frames);
      expect(header > 0).toBe(namesZxid);
    },
  );
});

async function statsOf(writer: ZkClient): Promise<Readonly<Record<string, Stat | null>>> {
  const stats$ = ['/t', one, two, there, away].map((path) => [path, writer.exists(path)] as const);
  return lastValueFrom(forkJoin(Object.fromEntries(stats$)));
}

/**
 * Returns the zxids in the headers of events. Only newer servers, such as 3.9.3, write a real zxid
 * into the header of an event.
 */
function zxidsOfEvents(frames: readonly Frame[]): readonly number[] {
  return frames
    .filter(({ from, bytes }) => from === 'server' && bytes.readInt32BE(4) === -1)
    .map(({ bytes }) => Number(bytes.readBigInt64BE(8)));
}
