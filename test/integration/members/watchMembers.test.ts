import { lastValueFrom } from 'rxjs';
import { createClient, join, watchMembers } from 'rxzk';
import { describe, expect, it } from 'vitest';
import { startProxy } from '../../../tools/startProxy.js';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import { eventually } from '../support/eventually.js';
import { record } from '../support/record.js';

const group = '/services/search';
const all = Array.from({ length: 50 }, (_, index) => String(index));
const [killed, survivors] = [all.slice(0, 20), all.slice(20)];

describe('watchMembers', () => {
  it('shows 30 of 50 instances after 20 lost their sessions, and never shows a wrong list', async () => {
    await using server = await startServer({ tickTime: 200 });
    // 20 of the instances reach the server only through this proxy. To make them lose their
    // sessions, the test lets the proxy refuse all connections.
    await using proxy = await startProxy({ host: '127.0.0.1', port: server.port });
    await using watcher = createClient({ servers: server.servers });
    using members = record(watchMembers(watcher, group));
    await members.until(({ size }) => size === 0);

    const clients = all.map((name) => {
      const client = killed.includes(name)
        ? createClient({ servers: proxy.servers, sessionTimeout: 3_000 })
        : createClient({ servers: server.servers, sessionTimeout: 30_000 });
      record(join(client, group, valueOf(name), { name }));
      return client;
    });
    try {
      await members.until(({ size }) => size === all.length);

      const settled = members.next(({ size }) => size === survivors.length);
      await proxy.refuse();
      await settled;
      const { children } = await lastValueFrom(watcher.getChildren(group));

      expect([...children].sort()).toStrictEqual([...survivors].sort());
      expect([...(members.latest?.keys() ?? [])].sort()).toStrictEqual([...survivors].sort());
      for (const map of members.values) {
        for (const [name, value] of map) expect(value).toBe(valueOf(name));
      }
      // Checks that the sizes grow to 50 and then shrink to 30, one by one. This also shows
      // that no member has left the group and come back.
      const sizes = members.values.map(({ size }) => size);
      expect(sizes).toStrictEqual([...range(0, 50), ...range(30, 49).reverse()]);
      expect(members.end).toBeUndefined();
    } finally {
      await Promise.all(clients.map((client) => client.close()));
    }
  });

  it('keeps a member that lost its session and comes back within the grace period', async () => {
    await using server = await startServer({ tickTime: 200 });
    await using proxy = await startProxy({ host: '127.0.0.1', port: server.port });
    await using watcher = createClient({ servers: server.servers });
    await using instance = createClient({ servers: proxy.servers, sessionTimeout: 1_000 });
    using patient = record(watchMembers(watcher, group, { grace: 20_000 }));
    using strict = record(watchMembers(watcher, group));
    using registered = record(join(instance, group, 'here', { name: 'one' }));
    await strict.until(({ size }) => size === 1);
    await patient.until(({ size }) => size === 1);

    const gone = strict.next(({ size }) => size === 0);
    await proxy.refuse();
    await gone;
    const back = strict.next(({ size }) => size === 1);
    await proxy.accept();
    await back;
    // The watcher and the instance have different connections. So the watcher may get the event of
    // the creation before the instance gets the reply to the creation.
    await eventually(() => registered.values.length > 1);

    expect(registered.values).toStrictEqual([`${group}/one`, `${group}/one`]);
    expect(strict.values.map(({ size }) => size)).toStrictEqual([0, 1, 0, 1]);
    expect(patient.values.map(({ size }) => size)).toStrictEqual([0, 1]);
  });
});

function valueOf(name: string): string {
  return `http://10.0.0.${name}:80`;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
