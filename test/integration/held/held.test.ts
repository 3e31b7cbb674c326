import { lastValueFrom, NEVER } from 'rxjs';
import { campaign, createClient, ephemeralNode, latestOnly, watchData } from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startProxy } from '../../../tools/startProxy.js';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { manners } from '../peers/manners.js';
import { startPeer } from '../peers/startPeer.js';
import { eventually } from '../support/eventually.js';
import { record } from '../support/record.js';
import { expectKept } from './expectKept.js';
import { hold, isLeader, sessionTimeout } from './hold.js';
import { regained } from './regained.js';
import { transportUnderTest } from '../support/transportUnderTest.js';

describe('leadership and an owned znode', () => {
  let server: ZooKeeperServer;
  let count = 0;
  const root = (): string => `/held-${(count += 1)}`;

  beforeAll(async () => {
    server = await startServer();
  });

  afterAll(async () => {
    await server.stop();
  });

  it('stay after a lost connection that a request notices first', async () => {
    await using proxy = await startProxy({ host: '127.0.0.1', port: server.port });
    await using held = await hold({ servers: proxy.servers }, server, root());
    proxy.cut();
    // The call of `cut` and this request run in the same task of the event loop. So the C client
    // has not noticed the lost connection yet. The C client sends the request on this connection,
    // and the request fails.
    held.holder.setData(held.paths.values[0] ?? '', 'x').subscribe({ error: () => {} });
    await regained(held);
    expectKept(held);
  });

  it('stay when all servers refuse for less than half the session timeout', async () => {
    await using proxy = await startProxy({ host: '127.0.0.1', port: server.port });
    await using held = await hold({ servers: proxy.servers }, server, root());
    await proxy.refuse();
    await held.standings.until(({ role }) => role === 'suspended');
    await proxy.accept();
    await regained(held);
    expectKept(held);
  });

  it('end when all servers refuse for longer, and the leadership ends before anybody else leads', async () => {
    await using proxy = await startProxy({ host: '127.0.0.1', port: server.port });
    await using held = await hold({ servers: proxy.servers }, server, root());
    const { holder, standings, paths, behind, token } = held;
    await proxy.refuse();
    await behind.until(isLeader);
    expect(standings.latest).toHaveProperty('role', 'suspended');
    expect(holder.lease()).toBe(0);
    expect(behind.values.findLast(isLeader)?.token).toBeGreaterThan(token);
    await proxy.accept();
    await standings.until(({ role }) => role === 'follower');
    await eventually(() => paths.values.length === 2);
  });

  it('stay without an interruption when the connection is slow', async () => {
    await using proxy = await startProxy({ host: '127.0.0.1', port: server.port });
    await using held = await hold({ servers: proxy.servers }, server, root());
    proxy.delay(100);
    proxy.throttle(10, 5);
    const end = performance.now() + 2 * sessionTimeout;
    await eventually(() => performance.now() > end);
    expect(held.standings.values).toHaveLength(1);
    expectKept(held);
  });

  it('stay when the only server restarts', async () => {
    await using own = await startServer();
    await using held = await hold({ servers: own.servers }, own, root());
    await own.kill();
    await own.restart();
    await regained(held);
    expectKept(held);
  });

  it('stay when the client connects to a peer that closes at once', async () => {
    await using bad = await startPeer(manners['closes at once']);
    await using proxy = await startProxy({ host: '127.0.0.1', port: server.port });
    const servers = `${bad.servers},${proxy.servers}`;
    await using held = await hold({ servers }, server, root());
    const before = bad.connections;
    proxy.cut();
    await regained(held);
    expect(bad.connections).toBeGreaterThan(before);
    expectKept(held);
  });

  // A peer that "answers garbage" sends meaningless bytes. The C client understands these bytes as
  // a refusal of its session, and loses the session. The wire transport tries the next server and
  // keeps its session.
  it.each(
    transportUnderTest === 'binding'
      ? (['refuses every session', 'answers garbage'] as const)
      : (['refuses every session'] as const),
  )('are lost as in an expiry after a connection to a peer that %s', async (manner) => {
    await using bad = await startPeer(manners[manner]);
    await using proxy = await startProxy({ host: '127.0.0.1', port: server.port });
    const servers = `${bad.servers},${proxy.servers}`;
    await using held = await hold({ servers }, server, root());
    proxy.cut();
    await held.behind.until(isLeader);
    expect(held.standings.values.slice(1).filter(isLeader)).toStrictEqual([]);
    await eventually(() => held.paths.values.length === 2);
  });

  it('stay without an interruption when the event loop is blocked for a quarter of the session timeout', async () => {
    await using held = await hold({ servers: server.servers }, server, root());
    await lastValueFrom(held.holder.sync('/'));
    block(sessionTimeout / 4);
    await lastValueFrom(held.holder.sync('/'));
    expect(held.standings.values).toHaveLength(1);
    expectKept(held);
  });

  it('stay when the event loop is blocked for three quarters of the session timeout', async () => {
    await using held = await hold({ servers: server.servers }, server, root());
    await lastValueFrom(held.holder.sync('/'));
    block((3 * sessionTimeout) / 4);
    await regained(held);
    expectKept(held);
  });

  it('error with AUTH_FAILED when an identity is refused, and are free after the session timeout', async () => {
    await using held = await hold({ servers: server.servers }, server, root());
    held.holder.addAuth('unheard-of', 'x').subscribe({ error: () => {} });
    expect(await held.standings.ended()).toMatchObject({ code: 'AUTH_FAILED' });
    expect(await held.paths.ended()).toMatchObject({ code: 'AUTH_FAILED' });
    const owned = held.paths.values[0] ?? '';
    expect(await lastValueFrom(held.other.exists(owned))).not.toBeNull();
    await held.behind.until(isLeader);
    await eventually(async () => (await lastValueFrom(held.other.exists(owned))) === null);
  });

  it('error with NO_AUTH when the client may not create znodes', async () => {
    await using client = createClient({ servers: server.servers, sessionTimeout });
    const closed = root();
    await lastValueFrom(
      client.create(closed, '', { acl: [{ perms: 1, scheme: 'world', id: 'anyone' }] }),
    );
    const noAuth = { code: 'NO_AUTH', outcome: 'none' };
    expect(await record(ephemeralNode(client, `${closed}/a`)).ended()).toMatchObject(noAuth);
    expect(await record(campaign(client, closed)).ended()).toMatchObject(noAuth);
  });

  it('wait without an error while no server name resolves', async () => {
    const client = createClient({ servers: 'nowhere.invalid:2181', attemptTimeout: 1_000 });
    const paths = record(ephemeralNode(client, '/a'));
    const standings = record(campaign(client, '/b'));
    await eventually(() => client.inspect().lastFailure !== null);
    expect(paths).toMatchObject({ values: [], end: undefined });
    expect(standings).toMatchObject({ values: [], end: undefined });
    await client.close();
    expect(paths.end).toStrictEqual({ kind: 'complete' });
    expect(standings.end).toStrictEqual({ kind: 'complete' });
  });

  it('stay while another consumer of the same client is busy forever', async () => {
    await using held = await hold({ servers: server.servers }, server, root());
    const [path = ''] = held.paths.values;
    let begun = 0;
    watchData(held.holder, path)
      .pipe(
        latestOnly(() => {
          begun += 1;
          return NEVER;
        }),
      )
      .subscribe();
    for (let version = 1; version <= 20; version++) {
      await lastValueFrom(held.other.setData(path, String(version)));
    }
    const { data } = await lastValueFrom(held.holder.getData(path));
    expect(data.toString()).toBe('20');
    expect(begun).toBe(1);
    expect(held.standings.values).toHaveLength(1);
    expectKept(held);
  });

  it('stay while the program makes more requests than the limit allows', async () => {
    await using held = await hold({ servers: server.servers, maxInFlight: 3 }, server, root());
    const end = performance.now() + 2 * sessionTimeout;
    let refused = 0;
    const flood = (): void => {
      if (performance.now() > end) return;
      const error = (): void => {
        refused += 1;
        setTimeout(flood, 1);
      };
      held.holder.getData('/').subscribe({ complete: flood, error });
    };
    for (let index = 0; index < 6; index++) flood();
    using late = record(ephemeralNode(held.holder, `${held.paths.values[0] ?? ''}-late`));
    await eventually(() => performance.now() > end);
    await late.until(() => true);
    expect(refused).toBeGreaterThan(0);
    // While `maxInFlight` requests are under way, the client refuses all further requests, even a
    // write that renews the lease. So the holder may lose its lease for a moment.
    await eventually(() => held.standings.latest?.role === 'leader');
    expectKept(held);
  });
});

/** Blocks the event loop for `ms` milliseconds. */
function block(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
