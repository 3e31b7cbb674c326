import { lastValueFrom, type Observable } from 'rxjs';
import { createClient, setDataWith, type WatchEvent, type ZkClient } from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../../src/model/identities/digestOf.js';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { eventually } from '../support/eventually.js';
import { transportUnderTest } from '../support/transportUnderTest.js';

describe('requests', () => {
  let server: ZooKeeperServer;
  let client: ZkClient;

  beforeAll(async () => {
    server = await startServer();
    client = createClient({ servers: server.servers });
  });

  afterAll(async () => {
    await client.close();
    await server.stop();
  });

  it('creates, reads, writes and deletes a znode (string, data, stat, void)', async () => {
    expect(await lastValueFrom(client.create('/node', 'one'))).toBe('/node');
    const created = await lastValueFrom(client.getData('/node'));
    expect(created).toStrictEqual({
      path: '/node',
      data: Buffer.from('one'),
      stat: { ...created.stat, version: 0, dataLength: 3, numChildren: 0, ephemeralOwner: null },
    });
    expect(created.stat.mzxid).toBe(created.stat.czxid);
    expect(Math.abs(Date.now() - created.stat.ctime)).toBeLessThan(60_000);

    const written = await lastValueFrom(client.setData('/node', new Uint8Array([1, 2])));
    expect(written).toMatchObject({ version: 1, dataLength: 2, czxid: created.stat.czxid });
    expect(await lastValueFrom(client.exists('/node'))).toStrictEqual(written);

    await lastValueFrom(client.remove('/node'));
    expect(await lastValueFrom(client.exists('/node'))).toBeNull();
  });

  it('lists children with the stat of their parent (strings, strings and stat)', async () => {
    await lastValueFrom(client.create('/parent'));
    await lastValueFrom(client.create('/parent/b'));
    await lastValueFrom(client.create('/parent/a'));
    const { path, children, stat } = await lastValueFrom(client.getChildren('/parent'));
    expect(path).toBe('/parent');
    expect([...children].sort()).toStrictEqual(['a', 'b']);
    expect(stat).toMatchObject({ numChildren: 2, cversion: 2 });
  });

  it('reads data that were never written as an empty Buffer', async () => {
    await lastValueFrom(client.create('/empty'));
    expect((await lastValueFrom(client.getData('/empty'))).data).toStrictEqual(Buffer.alloc(0));
  });

  it('keeps text in UTF-8 and names beyond ASCII', async () => {
    await lastValueFrom(client.create('/grüße', 'Müller 漢字'));
    expect((await lastValueFrom(client.getData('/grüße'))).data.toString()).toBe('Müller 漢字');
    expect((await lastValueFrom(client.getChildren('/'))).children).toContain('grüße');
  });

  it('numbers sequential znodes, and after a trailing slash the name is only the number', async () => {
    await lastValueFrom(client.create('/queue'));
    const mode = 'ephemeralSequential';
    expect(await lastValueFrom(client.create('/queue/', '', { mode }))).toBe('/queue/0000000000');
    expect(await lastValueFrom(client.create('/queue/n_', '', { mode }))).toBe(
      '/queue/n_0000000001',
    );
    const stat = await lastValueFrom(client.exists('/queue/n_0000000001'));
    const session = client.inspect().session;
    expect(session.status).toBe('connected');
    expect(session).toHaveProperty('sessionId', stat?.ephemeralOwner);
  });

  it('lets the server reap an empty container and an old TTL znode', async () => {
    await lastValueFrom(client.create('/container', undefined, { mode: 'container' }));
    await lastValueFrom(client.create('/container/child'));
    await lastValueFrom(client.remove('/container/child'));
    await lastValueFrom(client.create('/ttl', undefined, { mode: 'ttl', ttl: 1 }));
    await eventually(async () => (await lastValueFrom(client.exists('/container'))) === null);
    await eventually(async () => (await lastValueFrom(client.exists('/ttl'))) === null);
  });

  it('writes only if the znode has the version that the caller gives', async () => {
    await lastValueFrom(client.create('/versioned'));
    await expect(
      lastValueFrom(client.setData('/versioned', 'x', { version: 7 })),
    ).rejects.toMatchObject({ code: 'BAD_VERSION', outcome: 'none', path: '/versioned' });
    await expect(lastValueFrom(client.remove('/versioned', { version: 7 }))).rejects.toMatchObject({
      code: 'BAD_VERSION',
    });
    expect(await lastValueFrom(client.setData('/versioned', 'x', { version: 0 }))).toMatchObject({
      version: 1,
    });
  });

  it.each([
    ['NO_NODE', (zk: ZkClient) => zk.getData('/missing')],
    ['NO_NODE', (zk: ZkClient) => zk.getChildren('/missing')],
    ['NO_NODE', (zk: ZkClient) => zk.create('/missing/child')],
    ['NO_NODE', (zk: ZkClient) => zk.armData('/missing')],
    ['NO_NODE', (zk: ZkClient) => zk.armChildren('/missing')],
    ['NODE_EXISTS', (zk: ZkClient) => zk.create('/zookeeper')],
    ['NOT_EMPTY', (zk: ZkClient) => zk.remove('/parent')],
  ] satisfies [string, (zk: ZkClient) => Observable<unknown>][])(
    'fails with %s and says that nothing was written',
    async (code, request) => {
      const reply$: Observable<unknown> = request(client);
      await expect(lastValueFrom(reply$)).rejects.toMatchObject({
        code,
        outcome: 'none',
        retryable: false,
      });
    },
  );

  it('creates all parents of a path, and does nothing the second time', async () => {
    await lastValueFrom(client.ensurePath('/deep/er/still'));
    await lastValueFrom(client.ensurePath('/deep/er/still'));
    expect(await lastValueFrom(client.exists('/deep/er/still'))).toMatchObject({ version: 0 });
  });

  it('writes an access control list and reads it back', async () => {
    const acl = [
      { perms: 1, scheme: 'world', id: 'anyone' },
      { perms: 31, scheme: 'digest', id: digestOf('ann:secret') },
    ];
    await lastValueFrom(client.create('/guarded', 'x', { acl }));
    const read = await lastValueFrom(client.getAcl('/guarded'));
    expect(read.acl[0]).toStrictEqual(acl[0]);
    expect(read.acl[1]).toMatchObject({ perms: 31, scheme: 'digest' });
    // The binding sets the access control list with a second request after the creation. So the
    // list has the version 1.
    expect(read.stat.aversion).toBe(transportUnderTest === 'binding' ? 1 : 0);
    await expect(lastValueFrom(client.setData('/guarded', 'y'))).rejects.toMatchObject({
      code: 'NO_AUTH',
      path: '/guarded',
    });
  });

  it('deletes the znode again when the server refuses its list', async () => {
    const acl = [{ perms: 31, scheme: 'unheard-of', id: 'x' }];
    await expect(lastValueFrom(client.create('/refused', 'x', { acl }))).rejects.toMatchObject({
      code: 'INVALID_ACL',
    });
    expect(await lastValueFrom(client.exists('/refused'))).toBeNull();
  });

  it.each(['/none', '/none/at/all'])(
    'names the missing chroot %s in the error, and does not create it',
    async (chroot) => {
      await using below = createClient({ servers: server.servers + chroot });
      for (const request$ of [
        below.create('/a'),
        below.ensurePath('/a/b'),
        setDataWith(below, '/a', () => 'x'),
      ]) {
        await expect(lastValueFrom<unknown>(request$)).rejects.toMatchObject({
          code: 'NO_CHROOT',
          chroot,
        });
      }
      expect(below.inspect().lastFailure).toContain(chroot);
      expect(await lastValueFrom(client.exists('/none'))).toBeNull();
    },
  );

  it('works below a chroot', async () => {
    await lastValueFrom(client.ensurePath('/chroot'));
    const below = createClient({ servers: `${server.servers}/chroot` });
    try {
      await lastValueFrom(below.ensurePath('/a/b'));
      expect(await lastValueFrom(client.exists('/chroot/a/b'))).not.toBeNull();
      const mode = 'persistentSequential';
      expect(await lastValueFrom(below.create('/a/', '', { mode }))).toBe('/a/0000000001');
      expect((await lastValueFrom(below.getChildren('/'))).children).toStrictEqual(['a']);
      expect(await lastValueFrom(below.create('/', '', { mode }))).toBe('/0000000001');
      expect(await lastValueFrom(client.exists('/chroot/0000000001'))).not.toBeNull();
      expect((await lastValueFrom(below.getAcl('/a'))).acl).toHaveLength(1);
      await expect(lastValueFrom(below.getAcl('/none'))).rejects.toMatchObject({ path: '/none' });
    } finally {
      await below.close();
    }
  });

  it('is closed at the end of a block that uses it', async () => {
    const used = await (async () => {
      await using scoped = createClient({ servers: server.servers });
      await lastValueFrom(scoped.create('/scoped', '', { mode: 'ephemeral' }));
      return scoped;
    })();
    expect(used.inspect().session).toStrictEqual({ status: 'closed', reason: 'requested' });
    expect(await lastValueFrom(client.exists('/scoped'))).toBeNull();
  });

  it('grants a lease of half the session timeout only after a write, even a refused one', async () => {
    const other = createClient({ servers: server.servers, sessionTimeout: 4_000 });
    // The test compares the ends of leases. So it does not matter how long the requests take.
    const endOfLease = (): number => other.lease() + performance.now();
    const expectNoLaterEnd = (end: number): void => {
      const most = Math.max(0, end - performance.now());
      expect(other.lease()).toBeLessThanOrEqual(most + 0.01);
    };
    /**
     * `sent` is the time just before the client sends the write. So the lease of the write ends 2 s
     * after the time `sent`, or a little later.
     */
    const expectLeaseOfWrite = (sent: number): void => {
      const lease = other.lease();
      expect(lease).toBeLessThanOrEqual(2_000);
      expect(lease).toBeGreaterThanOrEqual(sent + 2_000 - performance.now() - 0.01);
    };
    try {
      await lastValueFrom(other.sync('/'));
      // The client begins each connection with a write, which gives a lease to the client. The test
      // waits until a part of this lease has passed. The next sync must not make the lease longer.
      await eventually(() => other.lease() < 1_900);
      const connected = endOfLease();
      await lastValueFrom(other.sync('/'));
      expectNoLaterEnd(connected);
      const renewed = performance.now();
      expect(await lastValueFrom(other.renewLease('/missing'))).toBe(false);
      expectLeaseOfWrite(renewed);
      await eventually(() => other.lease() < 1_900);
      const before = endOfLease();
      await lastValueFrom(other.getData('/'));
      await lastValueFrom(other.sync('/'));
      expectNoLaterEnd(before);
      const created = performance.now();
      await lastValueFrom(other.create('/leased'));
      expectLeaseOfWrite(created);
    } finally {
      await other.close();
    }
    expect(other.lease()).toBe(0);
  });

  it('renews a lease without a change, and without an event for watches', async () => {
    const created = await lastValueFrom(client.create('/renewed', 'data'));
    const events: WatchEvent[] = [];
    const { reply, fired$ } = await lastValueFrom(client.armData(created));
    const watch = fired$.subscribe((event) => events.push(event));
    expect(await lastValueFrom(client.renewLease(created))).toBe(true);
    await lastValueFrom(client.sync('/'));
    expect(await lastValueFrom(client.getData(created))).toStrictEqual(reply);
    expect(events).toStrictEqual([]);
    watch.unsubscribe();
  });

  it('refuses to renew a lease at a znode that the client may not write', async () => {
    const acl = [{ perms: 1, scheme: 'world', id: 'anyone' }];
    await lastValueFrom(client.create('/readable', '', { acl }));
    await expect(lastValueFrom(client.renewLease('/readable'))).rejects.toMatchObject({
      code: 'NO_AUTH',
    });
  });
});
