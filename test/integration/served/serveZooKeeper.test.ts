import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { firstValueFrom, lastValueFrom } from 'rxjs';
import {
  createClient,
  isZkError,
  retryOnConnectionLoss,
  watchChildren,
  watchData,
  type ZkClient,
} from 'rxzk';
import { type ServedZooKeeper, serveZooKeeper, type SessionNews } from 'rxzk/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../support/eventually.js';
import { record } from '../support/record.js';
import { greet, nobody, usual } from './frames/greet.js';

describe.each(['binding', 'wire'] as const)('a served ZooKeeper over the %s', (transport) => {
  const news: SessionNews['type'][] = [];
  let server: ServedZooKeeper;
  let client: ZkClient;

  beforeEach(async () => {
    news.length = 0;
    server = await serveZooKeeper({
      seed: { '/config': 'a', '/deep/er': 'b' },
      minSessionTimeout: 300,
      onSession: ({ type }) => news.push(type),
    });
    client = createClient({ servers: server.servers, transport, sessionTimeout: 2_000 });
  });

  afterEach(async () => {
    await client.close();
    await server.close();
  });

  it('shows the quotas of its seed, and keeps clients from writing them', async () => {
    server.create('/zookeeper/quota/a/zookeeper_limits', 'count=5,bytes=-1');
    const { data } = await lastValueFrom(client.getData('/zookeeper/quota/a/zookeeper_limits'));
    expect(data.toString()).toBe('count=5,bytes=-1');

    for (const write$ of [
      client.create('/zookeeper/quota/b', ''),
      client.create('/zookeeper/quota/a/b', ''),
      client.create('/zookeeper/config/b', ''),
      client.setData('/zookeeper/quota', ''),
      client.setData('/zookeeper/quota/a/zookeeper_limits', ''),
      client.setData('/zookeeper/config', ''),
      client.remove('/zookeeper/quota/a/zookeeper_limits'),
    ]) {
      await expect(lastValueFrom<unknown>(write$)).rejects.toMatchObject({ code: 'NO_AUTH' });
    }
  });

  it('begins with its seed, and shows each change to watches', async () => {
    using data = record(watchData(client, '/config'));
    using children = record(watchChildren(client, '/deep'));
    await data.until((node) => node?.data.toString() === 'a');
    await children.until((list) => list?.children.join() === 'er');

    server.set('/config', 'b');
    server.create('/deep/new/er', 'x');
    server.remove('/deep/er');
    await data.until((node) => node?.data.toString() === 'b');
    await children.until((list) => list?.children.join() === 'new');
    await lastValueFrom(client.setData('/config', 'c'));
    await data.until((node) => node?.data.toString() === 'c');
  });

  it('keeps sessions when it cuts all connections', async () => {
    const owned = await lastValueFrom(client.create('/mine', '', { mode: 'ephemeral' }));
    const before = sessionOf(client);
    server.disconnectAll();
    await eventually(() => news.includes('resumed'));

    await eventually(() => client.inspect().session.status === 'connected');
    expect(sessionOf(client)).toBe(before);
    expect(server.inspect().sessions).toMatchObject([{ sessionId: before, ephemerals: [owned] }]);
    expect(news).toStrictEqual(['opened', 'suspended', 'resumed']);
  });

  it('ends a session with its ephemerals when a test asks for it', async () => {
    using states = record(client.session$);
    await lastValueFrom(client.create('/mine', '', { mode: 'ephemeral' }));
    const before = sessionOf(client);
    server.expire(before);
    expect(server.inspect().sessions).toStrictEqual([]);
    await states.until(({ status }) => status === 'expired');

    await eventually(() => server.inspect().sessions.length === 1);
    expect(await lastValueFrom(client.exists('/mine'))).toBeNull();
    expect(sessionOf(client)).not.toBe(before);
    expect(() => {
      server.expire(before);
    }).toThrow(`sessionId must be the id of a session, got "${before}"`);
  });

  it('sends no reply while it is paused, and no session expires', async () => {
    await lastValueFrom(client.create('/mine', '', { mode: 'ephemeral' }));
    const before = sessionOf(client);
    server.pause();
    const silent = createClient({
      ...{ servers: server.servers, transport, sessionTimeout: 300, operationTimeout: 900 },
    });
    try {
      const read = firstValueFrom(silent.getData('/config')).catch((error: unknown) => error);
      expect(isZkError(await read, 'NOT_CONNECTED')).toBe(true);
      server.resume();
      await lastValueFrom(client.getData('/config'));
      expect(sessionOf(client)).toBe(before);
    } finally {
      await silent.close();
    }
  });

  it('keeps znodes and sessions while it is stopped, and serves the same port again', async () => {
    using states = record(client.session$);
    await lastValueFrom(client.create('/mine', '', { mode: 'ephemeral' }));
    const before = sessionOf(client);
    server.pause();
    await server.stop();
    await states.until(({ status }) => status === 'suspended');
    await expect(once(connect(server.port, '127.0.0.1'), 'connect')).rejects.toThrow(
      'ECONNREFUSED',
    );

    await server.restart();
    expect((await lastValueFrom(client.exists('/mine')))?.ephemeralOwner).toBe(before);
    await server.restart();
    await lastValueFrom(client.exists('/config').pipe(retryOnConnectionLoss()));
    expect(sessionOf(client)).toBe(before);
  });

  it('cannot restart while another program uses its port, and restarts afterwards', async () => {
    await server.stop();
    const other = createServer().listen(server.port, '127.0.0.1');
    try {
      await once(other, 'listening');
      await expect(server.restart()).rejects.toThrow('another program uses this port');
    } finally {
      other.close();
    }
    await once(other, 'close');
    await server.restart();
    await lastValueFrom(client.exists('/config'));
  });

  it('does not start again when it is closed while it stops', async () => {
    await Promise.all([server.stop(), server.close()]);
    await server.stop();
    await expect(server.restart()).rejects.toThrow('This server is closed: start a new one');
  });

  it('loses everything when a test wipes it', async () => {
    await lastValueFrom(client.exists('/'));
    server.wipe();
    expect(server.inspect()).toMatchObject({ znodes: 4, sessions: [] });
    await eventually(async () => {
      const stat = await lastValueFrom(client.exists('/config')).catch(() => 'lost');
      return stat === null;
    });
  });

  it('grants session timeouts within its bounds', async () => {
    for (const [asked, granted] of [
      [10, 300],
      [5_000, 5_000],
      [600_000, 40_000],
    ] as const) {
      const other = createClient({
        ...{ servers: server.servers, transport, sessionTimeout: asked, operationTimeout: 5_000 },
      });
      await lastValueFrom(other.exists('/'));
      const id = sessionOf(other);
      const session = server.inspect().sessions.find(({ sessionId }) => sessionId === id);
      expect(session?.timeout).toBe(granted);
      await other.close();
    }
    await eventually(() => news.filter((type) => type === 'closed').length === 3);
  });
});

describe('a served ZooKeeper', () => {
  it('ends the session of a silent client, and closes its connection', async () => {
    const news: SessionNews[] = [];
    await using server = await serveZooKeeper({
      minSessionTimeout: 100,
      onSession: (each) => news.push(each),
    });
    const { wire } = await greet(server.port, { ...usual, timeout: 100 }, nobody);
    await eventually(() => wire.isClosed);

    expect(news.map(({ type }) => type)).toStrictEqual(['opened', 'expired']);
    expect(server.inspect().sessions).toStrictEqual([]);
  });

  it('closes the connection of a client whose request is too long', async () => {
    await using server = await serveZooKeeper({ maxBuffer: 2_048 });
    await using client = createClient({ servers: server.servers, transport: 'wire' });
    await lastValueFrom(client.create('/short', 'x'.repeat(1_024)));

    await expect(lastValueFrom(client.create('/long', 'x'.repeat(4_096)))).rejects.toMatchObject({
      code: 'CONNECTION_LOSS',
    });
    expect(await lastValueFrom(client.exists('/long'))).toBeNull();
  });

  it('deletes a znode when its time to live is over', async () => {
    await using server = await serveZooKeeper();
    await using client = createClient({ servers: server.servers, transport: 'wire' });
    using data = record(watchData(client, '/brief'));
    await lastValueFrom(client.create('/brief', 'x', { mode: 'ttl', ttl: 100 }));
    await data.until((node) => node !== null);

    await data.next((node) => node === null);
  });

  it('leaves nothing behind, and several run in one process', async () => {
    const resources = process.getActiveResourcesInfo();
    const servers = await Promise.all([1, 2, 3].map((name) => serve(String(name))));
    for (const [index, { servers: address }] of servers.entries()) {
      await using client = createClient({ servers: address, transport: 'wire' });
      const { data } = await lastValueFrom(client.getData('/name'));
      expect(data.toString()).toBe(String(index + 1));
    }
    const [{ port }] = servers as [ServedZooKeeper];
    await Promise.all(servers.map((server) => server.close()));
    await eventually(() => handlesOf(process.getActiveResourcesInfo()) <= handlesOf(resources));

    await using again = await serveZooKeeper({ port });
    expect(again.port).toBe(port);
    await expect(serveZooKeeper({ port })).rejects.toThrow(
      `cannot listen on 127.0.0.1:${String(port)}: another program uses this port`,
    );
  });

  it('refuses a data folder, because it has none', () => {
    expect(() => serveZooKeeper({ dataDir: '/var/lib/zookeeper' } as never)).toThrow(
      'config must not have a dataDir: this server keeps everything in memory',
    );
  });
});

function serve(name: string): Promise<ServedZooKeeper> {
  return serveZooKeeper({ seed: { '/name': name } });
}

function sessionOf(client: ZkClient): string {
  const { session } = client.inspect();
  return 'sessionId' in session ? session.sessionId : '';
}

function handlesOf(resources: readonly string[]): number {
  return resources.filter((name) => /TCP|TLS|Timeout/.test(name)).length;
}
