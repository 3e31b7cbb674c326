import {
  concat,
  defer,
  finalize,
  ignoreElements,
  lastValueFrom,
  NEVER,
  type Observable,
  ReplaySubject,
  take,
  tap,
  timer,
} from 'rxjs';
import { createClient, type NodeData, watchChildren } from 'rxzk';
import { expect, it } from 'vitest';
import { startProxy } from '../../../tools/startProxy.js';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import { putItem, takeItems } from '../../marbles/docs/recipes/queue/takeItems.js';
import { eventually } from '../support/eventually.js';
import { record } from '../support/record.js';

const texts = Array.from({ length: 24 }, (_, index) => String(index));

it('processes every item, never in two takers at a time, and repeats the item of a lost taker', async () => {
  await using server = await startServer({ tickTime: 200 });
  await using proxy = await startProxy({ host: '127.0.0.1', port: server.port });
  await using producer = createClient({ servers: server.servers });
  await using lost = createClient({ servers: proxy.servers, sessionTimeout: 2_000 });
  await using first = createClient({ servers: server.servers });
  await using second = createClient({ servers: server.servers });
  const met$ = new ReplaySubject<void>(1);
  const workers = createWorkers();

  for (const text of texts) await lastValueFrom(putItem(producer, '/queue', text));
  using rest = record(watchChildren(producer, '/queue/items'));
  // The work of this taker never ends. So the taker never gets a second item.
  using ofLost = record(takeItems(lost, '/queue', workers.work('lost', NEVER)));
  await eventually(() => workers.begun.has('lost'));
  // Each of the next two takers works on its first item until `met$` emits. The test lets `met$`
  // emit when both takers have begun an item. So neither taker ends an item before this moment.
  using ofFirst = record(takeItems(first, '/queue', workers.work('first', met$)));
  using ofSecond = record(takeItems(second, '/queue', workers.work('second', met$)));
  await eventually(() => workers.begun.has('first') && workers.begun.has('second'));
  met$.next();

  await rest.until((list) => list?.children.length === 1);
  expect(new Set(workers.done).size).toBe(texts.length - 1);
  await proxy.refuse();
  await rest.until((list) => list?.children.length === 0);

  expect(workers.overlaps).toStrictEqual([]);
  expect(new Set(workers.done)).toStrictEqual(new Set(texts));
  expect(ofLost.values).toStrictEqual([]);
  // A taker sends a request that removes the last item. The producer may see this removal before
  // the taker gets the reply. So possibly, the takers have not emitted all items yet.
  const items = [...ofFirst.values, ...ofSecond.values];
  expect(new Set(items).size).toBe(items.length);
  expect([ofLost.end, ofFirst.end, ofSecond.end]).toStrictEqual([undefined, undefined, undefined]);
}, 60_000);

/**
 * Creates the work of the takers. `begun` contains the takers that have begun an item, and `done`
 * contains the finished items. If two takers worked on an item at the same time, `overlaps`
 * contains a text with the takers and this item.
 */
function createWorkers() {
  const begun = new Set<string>();
  const [done, overlaps]: [string[], string[]] = [[], []];
  const underWay = new Map<string, string>();
  return {
    ...{ begun, done, overlaps },
    work:
      (id: string, gate$: Observable<void>) =>
      ({ data }: NodeData): Observable<never> =>
        defer(() => {
          const text = data.toString();
          const other = underWay.get(text);
          if (other !== undefined) overlaps.push(`${other} and ${id} at ${text}`);
          underWay.set(text, id);
          begun.add(id);
          return concat(gate$.pipe(take(1)), timer(20)).pipe(
            ignoreElements(),
            tap({ complete: () => done.push(text) }),
            finalize(() => underWay.delete(text)),
          );
        }),
  };
}
