import { forkJoin, from, lastValueFrom, mergeMap, range, tap, toArray } from 'rxjs';
import { createClient, removeTree } from 'rxzk';
import { describe, expect, it } from 'vitest';
import { startProxy } from '../../../tools/startProxy.js';
import { startServer } from '../../../tools/zookeeper/startServer.js';

const tops = Array.from({ length: 20 }, (_, index) => `/tree/${String(index)}`);
/**
 * The number of znodes. There is one znode at the top, with 20 children. Each child has 20
 * children.
 */
const size = 1 + 20 + 400;

describe.each(['binding', 'wire'] as const)('removeTree over the %s', (transport) => {
  it(
    'deletes a tree leaves first, over several lost connections',
    { timeout: 90_000 },
    async () => {
      await using server = await startServer();
      await using builder = createClient({ servers: server.servers, transport: 'wire' });
      await lastValueFrom(builder.create('/kept'));
      const leaves$ = from(tops).pipe(
        mergeMap((top) =>
          forkJoin(
            Array.from({ length: 20 }, (_, index) =>
              builder.create(`${top}/${String(index)}`, 'x', { parents: true }),
            ),
          ),
        ),
      );
      await lastValueFrom(leaves$.pipe(toArray()));
      expect(await lastValueFrom(builder.countDescendants('/tree'))).toBe(size - 1);

      const proxy = await startProxy({ host: '127.0.0.1', port: server.port });
      const client = createClient({ servers: proxy.servers, transport });
      let seen = 0;
      const cutNow = new Set([50, 150, 300]);
      const removed = await lastValueFrom(
        removeTree(client, '/tree', { concurrency: 10 }).pipe(
          tap(() => {
            seen += 1;
            if (cutNow.has(seen)) proxy.cut();
          }),
          toArray(),
        ),
      );

      expect(removed.length).toBe(size);
      expect(new Set(removed).size).toBe(size);
      expect(removed.at(-1)).toBe('/tree');
      for (const top of tops) {
        const below = removed.filter((path) => path.startsWith(`${top}/`));
        expect(below).toHaveLength(20);
        expect(removed.indexOf(top)).toBeGreaterThan(removed.lastIndexOf(below.at(-1) ?? ''));
      }
      expect(await lastValueFrom(builder.exists('/tree'))).toBeNull();
      expect(await lastValueFrom(builder.exists('/kept'))).not.toBeNull();
      const states = client.inspect().timeline.map(({ state }) => state.status);
      expect(states.filter((status) => status === 'suspended').length).toBe(cutNow.size);
      await client.close();
      await proxy.stop();
    },
  );

  it('deletes znodes that another client creates meanwhile', { timeout: 60_000 }, async () => {
    await using server = await startServer();
    await using client = createClient({ servers: server.servers, transport });
    await using other = createClient({ servers: server.servers, transport });
    await lastValueFrom(client.create('/t/a/x', '', { parents: true }));
    const created$ = range(30).pipe(
      mergeMap((index) => other.create(`/t/a/n${String(index)}`, '', { parents: true }), 1),
      toArray(),
    );

    await Promise.all([
      lastValueFrom(created$),
      lastValueFrom(removeTree(client, '/t'), { defaultValue: '' }),
    ]);
    await lastValueFrom(removeTree(client, '/t'), { defaultValue: '' });
    expect(await lastValueFrom(client.exists('/t'))).toBeNull();
  });
});
