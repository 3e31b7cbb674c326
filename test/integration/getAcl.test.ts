import { readFile } from 'node:fs/promises';
import { lastValueFrom, NEVER, Subject } from 'rxjs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createClient } from '../../src/client/createClient.js';
import { fromReturnCode } from '../../src/errors/fromReturnCode.js';
import type { Acl } from '../../src/model/Acl.js';
import type { CreateMode } from '../../src/model/CreateMode.js';
import type { Credential } from '../../src/model/Credential.js';
import { digestOf } from '../../src/model/identities/digestOf.js';
import type { NodeAcl } from '../../src/model/NodeAcl.js';
import { getAcl, type GetAclConfig } from '../../src/transport/binding/getAcl.js';
import { openNative } from '../../src/transport/binding/native.js';
import type { NativeHandle, NativeStat } from '../../src/transport/binding/NativeHandle.js';
import { toStat } from '../../src/transport/binding/toStat.js';
import { wireTransport } from '../../src/transport/wire/wireTransport.js';
import { startServer } from '../../tools/zookeeper/startServer.js';
import { loopback } from './support/loopback.js';
import type { ZooKeeperServer } from '../../tools/zookeeper/ZooKeeperServer.js';

const ann: Credential = { scheme: 'digest', credentials: 'ann:päss' };
const annOnly: Acl = { perms: 31, scheme: 'digest', id: digestOf(ann.credentials) };
const anyone: Acl = { perms: 31, scheme: 'world', id: 'anyone' };

const wire = wireTransport({ now: () => performance.now() });

describe('getAcl of the binding', () => {
  let server: ZooKeeperServer;

  beforeAll(async () => {
    server = await startServer({ tickTime: 1000 });
    await createNode('/open', [anyone], 'persistent', 'data');
    await createNode('/secret', [annOnly, { ...anyone, perms: 2 }], 'persistent');
    await createNode('/container', [anyone], 'container');
  });

  afterAll(async () => {
    await server.stop();
  });

  it('gives the ACL and the stat of a znode', async () => {
    const { acl, stat } = await read('/open');

    expect(acl).toStrictEqual([anyone]);
    expect(stat).toStrictEqual({
      czxid: stat.czxid,
      mzxid: stat.czxid,
      pzxid: stat.czxid,
      ctime: stat.ctime,
      mtime: stat.ctime,
      version: 0,
      cversion: 0,
      aversion: 0,
      dataLength: 4,
      numChildren: 0,
      ephemeralOwner: null,
    });
    expect(stat.czxid).toBeGreaterThan(0);
    expect(Math.abs(Date.now() - stat.ctime)).toBeLessThan(60_000);
  });

  it('gives the ACL of a protected znode to an identity that the ACL names', async () => {
    const { acl } = await read('/secret', [ann]);

    // If a client does not have the permission `admin`, the server hides the hash of the password
    // from this client.
    expect(acl).toStrictEqual([annOnly, { ...anyone, perms: 2 }]);
  });

  it.each([
    ['nobody', []],
    ['somebody else', [{ scheme: 'digest', credentials: 'bob:pw' }]],
    ['a wrong password', [{ scheme: 'digest', credentials: 'ann:pw' }]],
  ])('fails with NO_AUTH for %s', async (_, credentials) => {
    await expect(read('/secret', credentials)).rejects.toMatchObject({
      code: 'NO_AUTH',
      path: '/secret',
      outcome: 'none',
    });
  });

  it('fails with NO_NODE for a missing znode', async () => {
    await expect(read('/missing')).rejects.toMatchObject({ code: 'NO_NODE', path: '/missing' });
  });

  it('gives a container no owner', async () => {
    expect((await read('/container')).stat.ephemeralOwner).toBeNull();
  });

  it('gives the same stat of an ephemeral znode as the binding', async () => {
    const { native, stat } = await createEphemeral('/ephemeral');

    expect((await read('/ephemeral')).stat).toStrictEqual(toStat(stat));
    expect(stat.ephemeralOwner).toBe(native.client_id);
    native.close();
  });

  it('leaves no session when it emits or fails, and no warning in the log of the server', async () => {
    await untilNoSession();
    const log = await readFile(server.log, 'utf8');

    for (let round = 0; round < 20; round += 1) {
      await read('/secret', [ann]);
      expect(await sessions()).toBe(0);
      await read('/secret').catch(() => undefined);
      expect(await sessions()).toBe(0);
    }
    expect(await server.command('cons')).not.toContain('sid=0x');
    const news = (await readFile(server.log, 'utf8')).slice(log.length);
    expect(news).not.toContain('NIOServerCnxn');
  });

  it('handles many calls at once and leaves no session', async () => {
    await untilNoSession();

    const acls = await Promise.all(Array.from({ length: 40 }, () => read('/secret', [ann])));

    expect(new Set(acls.map(({ acl }) => acl[0]?.id))).toStrictEqual(new Set([annOnly.id]));
    expect(await sessions()).toBe(0);
  });

  it('fails with AUTH_FAILED for an unknown scheme, and the session expires after the timeout', async () => {
    await untilNoSession();

    const failure = read('/open', [{ scheme: 'nonsense', credentials: 'x' }], {
      sessionTimeout: 2_000,
    });

    await expect(failure).rejects.toMatchObject({ code: 'AUTH_FAILED', path: '/open' });
    expect(await sessions()).toBe(1);
    await untilNoSession();
  });

  it('drops its connection when the connection of the request is lost, and the session expires', async () => {
    for (let delay = 0; delay < 10; delay += 1) {
      const over$ = new Subject<null>();
      const lost = read('/open', [], { sessionTimeout: 2_000, over$ }).catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, delay));
      over$.next(null);
      await lost;
    }

    await vi.waitFor(async () => {
      expect(await server.command('cons')).not.toContain('sid=0x');
    });
    await untilNoSession();
  });

  it('fails with CONNECTION_LOSS when the server stops answering', async () => {
    await server.pause();
    try {
      await expect(read('/open', [], { sessionTimeout: 300 })).rejects.toMatchObject({
        code: 'CONNECTION_LOSS',
        cause: { cause: { message: expect.stringContaining('no reply within 300 ms') as string } },
      });
    } finally {
      server.resume();
    }
    await untilNoSession();
  });

  function read(
    path: string,
    credentials: readonly Credential[] = [],
    config: Partial<GetAclConfig> = {},
  ): Promise<NodeAcl> {
    const address = loopback(server.port);
    const given = { address, path, credentials, sessionTimeout: 5_000, over$: NEVER, ...config };
    return new Promise((resolve, reject) => {
      getAcl({ wire, ...given }, (code, reply, cause) => {
        if (reply !== undefined) resolve(reply);
        else reject(fromReturnCode(code, { operation: 'getAcl', path, effect: 'read' }, cause));
      });
    });
  }

  async function sessions(): Promise<number> {
    const [, count] = /^zk_global_sessions\t(\d+)$/m.exec(await server.command('mntr')) ?? [];
    return Number(count);
  }

  async function untilNoSession(): Promise<void> {
    await vi.waitFor(
      async () => {
        expect(await sessions()).toBe(0);
      },
      { timeout: 20_000, interval: 100 },
    );
  }

  function createEphemeral(
    path: string,
  ): Promise<{ readonly native: NativeHandle; readonly stat: NativeStat }> {
    return new Promise((resolve) => {
      const native = openNative({ connect: server.servers, timeout: 5000 }, (event) => {
        if (event === 'connect') {
          handle.a_create(path, Buffer.from('data'), 1, () => undefined);
          handle.a_exists(path, false, (_, __, stat) => resolve({ native: handle, stat }));
        }
      });
      const handle = native as NativeHandle;
    });
  }

  /**
   * Creates a znode. The client uses the wire transport. With the binding, the request that creates
   * the znode cannot contain the access control list.
   */
  async function createNode(
    path: string,
    acl: readonly Acl[],
    mode: CreateMode,
    data = '',
  ): Promise<void> {
    await using client = createClient({ servers: server.servers, transport: 'wire' });
    await lastValueFrom(client.create(path, data, { mode, acl }));
  }
});
