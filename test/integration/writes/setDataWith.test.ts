import { lastValueFrom, map } from 'rxjs';
import {
  createClient,
  isZkError,
  type NodeData,
  setDataWith,
  watchData,
  whenPresent,
  type ZkClient,
} from 'rxzk';
import { describe, expect, it } from 'vitest';
import { startProxy } from '../../../tools/startProxy.js';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import { append, type Appended, entriesOf } from './append.js';

/**
 * How many times `setDataWith` may repeat one change. This limit is so high that a writer does not
 * reach it, even if the writer collides with many other writers.
 */
const retries = 100;
/** The delay of each proxy, in ms. Each proxy delays all bytes in both directions. */
const held = 4;
/**
 * The test counts the changes that succeed despite a lost reply. The writers stop when the count
 * reaches this number. `setDataWith` may send several writes for one change.
 */
const survivals = 5;

describe('setDataWith', () => {
  it('counts each of 200 increments by ten writers in three clients', async () => {
    await using server = await startServer();
    await using first = createClient({ servers: server.servers });
    await using second = createClient({ servers: server.servers });
    await using third = createClient({ servers: server.servers });
    const increment = (node: NodeData | null): string => String(Number(node?.data ?? 0) + 1);

    const counts = await Promise.all(
      tenIn([first, second, third], (client) => {
        const counted$ = setDataWith(client, '/visits', increment, { retries });
        return inTurn(20, () => lastValueFrom(counted$.pipe(map((data) => Number(data)))));
      }),
    );

    for (const own of counts) expect(own).toStrictEqual(own.toSorted((a, b) => a - b));
    expect(counts.flat().sort((a, b) => a - b)).toStrictEqual(range(200).map((n) => n + 1));
    const { data, stat } = await lastValueFrom(first.getData('/visits'));
    expect([data.toString(), stat.version]).toStrictEqual(['200', 199]);
  });

  it('creates a znode once when ten writers find none and its parent comes and goes', async () => {
    await using server = await startServer();
    await using first = createClient({ servers: server.servers });
    await using second = createClient({ servers: server.servers });
    await using other = createClient({ servers: server.servers });

    const removals = await inTurn(10, async (round) => {
      const parent = `/race-${round}/p`;
      const path = `${parent}/node`;
      let phase: 'racing' | 'over' = 'racing';
      const goOn = (): boolean => phase === 'racing';
      const ensuring = repeatWhile(goOn, () => lastValueFrom(other.ensurePath(parent)));
      const removing = repeatWhile(goOn, () => lastValueFrom(other.remove(parent)));

      try {
        const found = await Promise.all(
          tenIn([first, second], (client, writer) => {
            const create = (node: NodeData | null): string | undefined =>
              node === null ? `by ${writer}` : undefined;
            return lastValueFrom(setDataWith(client, path, create, { retries }));
          }),
        );
        const { data, stat } = await lastValueFrom(other.getData(path));
        expect(stat.version).toBe(0);
        expect(found.map(String)).toStrictEqual(range(10).map(() => data.toString()));
      } finally {
        phase = 'over';
        await ensuring;
      }
      return removing;
    });
    expect(removals.reduce((sum, count) => sum + count)).toBeGreaterThan(0);
  });

  it('loses no change and makes no change twice when connections are lost between a write and its reply', async () => {
    await using server = await startServer();
    await using left = await startProxy({ host: '127.0.0.1', port: server.port });
    await using right = await startProxy({ host: '127.0.0.1', port: server.port });
    await using first = createClient({ servers: left.servers });
    await using second = createClient({ servers: right.servers });
    await using observer = createClient({ servers: server.servers });
    const [path, proxies] = ['/log', [left, right]];
    for (const proxy of proxies) proxy.delay(held);
    // In this test, the reply to every fifth change is lost. The observer has no proxy, so it sees
    // a change before the writer gets the reply. When the observer sees a fifth change, the test
    // cuts the connections of the writer's proxy. At this moment, the reply is still in this proxy.
    // The requests of other writers on this proxy are also lost. Some of these requests have not
    // reached the server yet when the test cuts the connections.
    const shown$ = watchData(observer, path).pipe(whenPresent());
    const cutting = shown$.subscribe((node) => {
      const entries = entriesOf(node);
      const writer = Number(entries.at(-1)?.split('-')[0]);
      if (entries.length % 5 === 0) proxies[writer % proxies.length]?.cut();
    });

    const appended: Appended[] = [];
    const hasSurvived = ({ outcome, lost }: Appended): boolean => outcome === 'made' && lost > 0;
    const goOn = (): boolean => appended.filter(hasSurvived).length < survivals;
    await Promise.all(
      tenIn([first, second], async (client, writer) => {
        for (let turn = 0; goOn(); turn++) {
          appended.push(await append(client, path, `${writer}-${turn}`, retries));
        }
      }),
    );
    cutting.unsubscribe();

    const node = await lastValueFrom(observer.getData(path));
    const entries = entriesOf(node);
    const made = appended.filter(({ outcome }) => outcome === 'made').map(({ entry }) => entry);
    // Checks three things. No write has replaced another write. No change was made twice. Each
    // confirmed change exists.
    expect(entries).toHaveLength(node.stat.version + 1);
    expect(new Set(entries).size).toBe(entries.length);
    expect(made.filter((entry) => !entries.includes(entry))).toStrictEqual([]);
  });
});

/** Starts ten writers. The writers use the clients in rotation. */
function tenIn<T>(
  clients: readonly ZkClient[],
  write: (client: ZkClient, writer: number) => Promise<T>,
): readonly Promise<T>[] {
  return range(10).map((writer) => write(clients[writer % clients.length] as ZkClient, writer));
}

/** Makes several calls of `act`, one call after the other. `times` is the number of calls. */
async function inTurn<T>(times: number, act: (turn: number) => Promise<T>): Promise<readonly T[]> {
  const results: T[] = [];
  for (let turn = 0; turn < times; turn++) results.push(await act(turn));
  return results;
}

/** Repeats the action as long as `goOn` returns true. Returns how often the action succeeded. */
async function repeatWhile(goOn: () => boolean, act: () => Promise<unknown>): Promise<number> {
  let done = 0;
  while (goOn()) {
    await act().then(
      () => (done += 1),
      (error: unknown) => {
        if (!isZkError(error)) throw error;
      },
    );
  }
  return done;
}

function range(size: number): readonly number[] {
  return Array.from({ length: size }, (_, index) => index);
}
