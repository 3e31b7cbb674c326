import { readFile } from 'node:fs/promises';
import { concat, concatMap, endWith, lastValueFrom, take } from 'rxjs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { closeSession } from '../../src/transport/wire/closeSession.js';
import { decodeFrame } from '../../src/transport/wire/decodeFrame.js';
import { encodeFrame, type JuteField } from '../../src/transport/wire/encodeFrame.js';
import { openConnection } from '../../src/transport/wire/openConnection.js';
import { startSession } from '../../src/transport/wire/startSession.js';
import { readAcl, type ReadAclConfig } from '../../src/transport/binding/acl/readAcl.js';
import type { Acl } from '../../src/model/Acl.js';
import type { Credential } from '../../src/model/Credential.js';
import { digestOf } from '../../src/model/checks/digestOf.js';
import { openNative } from '../../src/transport/binding/native.js';
import type { NativeHandle, NativeStat } from '../../src/transport/binding/NativeHandle.js';
import type { NodeAcl } from '../../src/model/NodeAcl.js';
import { toStat } from '../../src/transport/binding/toStat.js';
import { startServer } from '../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../tools/zookeeper/ZooKeeperServer.js';

const ann: Credential = { scheme: 'digest', credentials: 'ann:päss' };
const annOnly: Acl = { perms: 31, scheme: 'digest', id: digestOf(ann.credentials) };
const anyone: Acl = { perms: 31, scheme: 'world', id: 'anyone' };

const persistent = 0;
const container = 4;

describe('readAcl', () => {
  let server: ZooKeeperServer;

  beforeAll(async () => {
    server = await startServer({ tickTime: 1000 });
    await createNode('/open', [anyone], persistent, 'data');
    await createNode('/secret', [annOnly, { ...anyone, perms: 2 }], persistent);
    await createNode('/container', [anyone], container);
  });

  afterAll(async () => {
    await server.stop();
  });

  it('emits the ACL and the stat of a node', async () => {
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

  it('emits the ACL of a protected node to who is named in it', async () => {
    const { acl } = await read('/secret', [ann]);

    // Without the permission to administer, the server would blank the hash out.
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

  it('fails with NO_NODE for a missing node', async () => {
    await expect(read('/missing')).rejects.toMatchObject({ code: 'NO_NODE', path: '/missing' });
  });

  it('gives a container no owner', async () => {
    expect((await read('/container')).stat.ephemeralOwner).toBeNull();
  });

  it('gives the stat of an ephemeral node as the binding gives it', async () => {
    const { native, stat } = await createEphemeral('/ephemeral');

    expect((await read('/ephemeral')).stat).toStrictEqual(toStat(stat));
    expect(stat.ephemeralOwner).toBe(native.client_id);
    native.close();
  });

  it('has left no session when it emits or fails, and nothing for the server to warn of', async () => {
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

  it('serves many at once and leaves no session', async () => {
    await untilNoSession();

    const acls = await Promise.all(Array.from({ length: 40 }, () => read('/secret', [ann])));

    expect(new Set(acls.map(({ acl }) => acl[0]?.id))).toStrictEqual(new Set([annOnly.id]));
    expect(await sessions()).toBe(0);
  });

  it('fails with AUTH_FAILED for an unknown scheme, and the session expires after the time-out', async () => {
    await untilNoSession();

    const failure = read('/open', [{ scheme: 'nonsense', credentials: 'x' }], { timeout: 2000 });

    await expect(failure).rejects.toMatchObject({ code: 'AUTH_FAILED', path: '/open' });
    expect(await sessions()).toBe(1);
    await untilNoSession();
  });

  it('drops the connection of a subscriber that leaves, and the session expires', async () => {
    for (let delay = 0; delay < 10; delay += 1) {
      const subscription = readAcl(configFor('/open', [], { timeout: 2000 })).subscribe();
      await new Promise((resolve) => setTimeout(resolve, delay));
      subscription.unsubscribe();
    }

    await vi.waitFor(async () => {
      expect(await server.command('cons')).not.toContain('sid=0x');
    });
    await untilNoSession();
  });

  it('fails with CONNECTION_LOSS when the server stops answering', async () => {
    server.pause();
    try {
      await expect(read('/open', [], { timeout: 300 })).rejects.toMatchObject({
        code: 'CONNECTION_LOSS',
        cause: new Error('no answer within 300 ms'),
      });
    } finally {
      server.resume();
    }
    await untilNoSession();
  });

  function configFor(
    path: string,
    credentials: readonly Credential[] = [],
    config: Partial<ReadAclConfig> = {},
  ): ReadAclConfig {
    return { host: '127.0.0.1', port: server.port, path, credentials, timeout: 5000, ...config };
  }

  function read(...args: Parameters<typeof configFor>): Promise<NodeAcl> {
    return lastValueFrom(readAcl(configFor(...args)));
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

  /** `create` (1), `createContainer` (19) with an ACL, which the binding cannot send. */
  async function createNode(
    path: string,
    acl: readonly Acl[],
    flags: number,
    data = '',
  ): Promise<void> {
    const frame = encodeFrame(
      { int: 1 },
      { int: flags === container ? 19 : 1 },
      { text: path },
      { bytes: Buffer.from(data) },
      { int: acl.length },
      ...acl.flatMap(({ perms, scheme, id }): JuteField[] => [
        { int: perms },
        { text: scheme },
        { text: id },
      ]),
      { int: flags },
    );
    const reply = await lastValueFrom(
      openConnection({ host: '127.0.0.1', port: server.port, timeout: 5000 }).pipe(
        concatMap((ask) =>
          concat(
            startSession(ask, 5000),
            ask(frame).pipe(
              take(1),
              concatMap((reply) => closeSession(ask).pipe(endWith(reply))),
            ),
          ),
        ),
        take(1),
      ),
    );
    const reader = decodeFrame(reply);
    expect([reader.int(), reader.long() > 0n, reader.int()]).toStrictEqual([1, true, 0]);
  }
});
