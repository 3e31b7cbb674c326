import { from, lastValueFrom, mergeMap } from 'rxjs';
import { createClient, watchData } from 'rxzk';
import { describe, expect, it } from 'vitest';
import { startProxy } from '../../../tools/startProxy.js';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import { eventually } from '../support/eventually.js';
import { record } from '../support/record.js';

// `npm run bench` uses more watches and clients than these tests, and also measures the memory. See
// the benchmarks `multitude`, `visits` and `fleet`.
describe('many', () => {
  it('watched znodes keep one session over ten lost connections, and no change is missed', async () => {
    await using server = await startServer();
    await using proxy = await startProxy({ host: '127.0.0.1', port: server.port });
    await using writer = createClient({ servers: server.servers });
    await using client = createClient({ servers: proxy.servers, sessionTimeout: 20_000 });
    const paths = Array.from({ length: 1_000 }, (_, index) => `/many-${index}`);
    await lastValueFrom(from(paths).pipe(mergeMap((path) => writer.create(path, '0'), 100)));

    const shown = new Map<string, string[]>(paths.map((path) => [path, []]));
    for (const path of paths) {
      watchData(client, path).subscribe((node) => shown.get(path)?.push(String(node?.data)));
    }
    const isAt = (path: string, value: string): boolean => shown.get(path)?.at(-1) === value;
    await eventually(() => paths.every((path) => isAt(path, '0')));
    const session = record(client.session$);
    const changing = paths.slice(0, 10);

    for (let cut = 1; cut <= 10; cut += 1) {
      const resumed = session.next(({ status }) => status === 'connected');
      proxy.swallow(true);
      await Promise.all(changing.map((path) => lastValueFrom(writer.setData(path, String(cut)))));
      proxy.cut();
      proxy.swallow(false);
      await resumed;
      await eventually(() => changing.every((path) => isAt(path, String(cut))));
      await eventually(() => {
        const { watches, requestsInFlight } = client.inspect({ streams: 0 });
        return watches === paths.length && requestsInFlight === 0;
      });
    }

    const states = session.values.map(({ status }) => status);
    expect(states.filter((status) => status === 'connected')).toHaveLength(11);
    expect(states.filter((status) => status === 'suspended')).toHaveLength(10);
    const ids = session.values.flatMap((state) => ('sessionId' in state ? [state.sessionId] : []));
    expect(new Set(ids).size).toBe(1);
    const all = Array.from({ length: 11 }, (_, value) => String(value));
    for (const path of paths) {
      expect(shown.get(path)).toStrictEqual(changing.includes(path) ? all : ['0']);
    }
  });

  it('clients come back after a restart of their server, in the same sessions and not all at once', async () => {
    await using server = await startServer();
    await using proxy = await startProxy({ host: '127.0.0.1', port: server.port });
    const clients = Array.from({ length: 40 }, () =>
      createClient({ servers: proxy.servers, sessionTimeout: 20_000 }),
    );
    try {
      const sessions = clients.map((client) => record(client.session$));
      const nodes = clients.map((client) => record(watchData(client, '/node')));
      await Promise.all(nodes.map((node) => node.until((value) => value === null)));
      const back = sessions.map(async (session) => {
        await session.next(({ status }) => status === 'connected');
        return performance.now();
      });
      await server.kill();
      // Each client pauses for a random time between its attempts. So after about three attempts,
      // the clients make their attempts at different moments. Then the test restarts the server.
      const tries = proxy.accepted + 3 * clients.length;
      await eventually(() => proxy.accepted >= tries);
      await server.restart();
      const times = await Promise.all(back);
      await using writer = createClient({ servers: server.servers });
      await lastValueFrom(writer.create('/node', 'new'));
      await Promise.all(nodes.map((node) => node.until((value) => String(value?.data) === 'new')));

      for (const { values } of sessions) {
        const ids = values.flatMap((state) => ('sessionId' in state ? [state.sessionId] : []));
        expect(new Set(ids).size).toBe(1);
      }
      expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(100);
    } finally {
      await Promise.all(clients.map((client) => client.close()));
    }
  });
});
