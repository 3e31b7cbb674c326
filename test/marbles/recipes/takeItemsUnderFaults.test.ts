import fc from 'fast-check';
import { finalize, ignoreElements, type Observable, switchMap, tap, timer } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import type { NodeData, ZkClient } from 'rxzk';
import { memoryZooKeeper, type ZooKeeperInMemory } from 'rxzk/testing';
import { describe, expect, it } from 'vitest';
import { putItem, takeItems } from '../docs/recipes/queue/takeItems.js';

const texts = ['p', 'q', 'r', 's', 't', 'u'];
const seed = Number(process.env.RXZK_SEED ?? Math.floor(Math.random() * 2 ** 31));

/**
 * A fault that happens to one taker. A taker is a client that takes items from the queue. `lasts`
 * says how long a connection loss or a partition lasts, in ms.
 */
interface Fault {
  readonly at: number;
  readonly taker: number;
  readonly kind: 'cut' | 'expiry' | 'partition' | 'applied' | 'lost';
  readonly lasts: number;
}

const faults: fc.Arbitrary<readonly Fault[]> = fc.array(
  fc.record({
    at: fc.integer({ min: 1, max: 60 }),
    taker: fc.integer({ min: 0, max: 2 }),
    kind: fc.constantFrom('cut', 'expiry', 'partition', 'applied', 'lost'),
    lasts: fc.integer({ min: 1, max: 40 }),
  }),
  { maxLength: 6 },
);

describe('takeItems', () => {
  it(`works on all items, and on none at two takers at once, under random faults (seed ${seed})`, () => {
    fc.assert(fc.property(faults, check), { seed, numRuns: 60 });
  }, 60_000);
});

function check(befalls: readonly Fault[]): void {
  const done: string[] = [];
  const overlaps: string[] = [];
  const errors: unknown[] = [];
  const underWay = new Set<string>();
  let rest: readonly string[] = texts;

  new TestScheduler(() => undefined).run(({ flush }) => {
    const zk = memoryZooKeeper();
    const producer = zk.client();
    const takers = [20, 20, 40].map((sessionTimeout) => zk.client({ sessionTimeout }));
    for (const text of texts) putItem(producer, '/queue', text).subscribe();
    for (const fault of befalls) befall(zk, takers, fault);
    const subscriptions = takers.map((client) =>
      takeItems(client, '/queue', work).subscribe({
        error: (error: unknown) => errors.push(error),
      }),
    );
    const end$ = timer(300).pipe(switchMap(() => producer.getChildren('/queue/items')));
    end$.subscribe(({ children }) => {
      rest = children;
      for (const subscription of subscriptions) subscription.unsubscribe();
    });
    flush();
    zk.expectClean();
  });

  expect({ overlaps, errors, rest }).toStrictEqual({ overlaps: [], errors: [], rest: [] });
  expect(new Set(done)).toStrictEqual(new Set(texts));

  function work({ data }: NodeData): Observable<never> {
    const text = data.toString();
    if (underWay.has(text)) overlaps.push(text);
    underWay.add(text);
    return timer(5).pipe(
      ignoreElements(),
      tap({ complete: () => done.push(text) }),
      finalize(() => underWay.delete(text)),
    );
  }
}

function befall(
  zk: ZooKeeperInMemory,
  takers: readonly ZkClient[],
  { at, taker, kind, lasts }: Fault,
): void {
  const client = takers[taker] as ZkClient;
  timer(at).subscribe(() => {
    if (kind === 'cut') zk.suspend(client);
    else if (kind === 'expiry') zk.expire(client);
    else if (kind === 'partition') zk.isolate(client);
    else zk.dropReply(client, kind);
  });
  timer(at + lasts).subscribe(() => {
    if (kind === 'cut') zk.resume(client);
    else if (kind === 'partition') zk.heal(client);
  });
}
