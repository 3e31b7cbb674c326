import { Subject } from 'rxjs';
import { createClient, join, watchData } from 'rxzk';
import { expect, it } from 'vitest';
import { startProxy } from '../../../tools/startProxy.js';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import { eventually } from '../support/eventually.js';
import { record } from '../support/record.js';

it('writes the data of a member in place, over a lost connection too', async () => {
  await using server = await startServer({ tickTime: 200 });
  await using proxy = await startProxy({ host: '127.0.0.1', port: server.port });
  await using watcher = createClient({ servers: server.servers });
  await using instance = createClient({ servers: proxy.servers, sessionTimeout: 8_000 });
  using states = record(instance.session$);
  using seen = record(watchData(watcher, '/services/search/one'));
  const load$ = new Subject<string>();
  using registered = record(join(instance, '/services/search', load$, { name: 'one' }));
  const text = (): string | undefined => seen.latest?.data.toString();

  load$.next('idle');
  await eventually(() => text() === 'idle');
  load$.next('busy');
  await eventually(() => text() === 'busy');

  await proxy.refuse();
  await states.until(({ status }) => status === 'suspended');
  load$.next('busier');
  load$.next('full');
  await proxy.accept();
  await eventually(() => text() === 'full');

  const nodes = seen.values.filter((node) => node !== null);
  expect(nodes.map(({ data }) => data.toString())).toStrictEqual(['idle', 'busy', 'full']);
  expect(new Set(nodes.map(({ stat }) => stat.czxid)).size).toBe(1);
  expect(registered.values).toStrictEqual(['/services/search/one']);

  registered[Symbol.dispose]();
  await eventually(() => seen.latest === null);
  expect(load$.observed).toBe(false);
});
