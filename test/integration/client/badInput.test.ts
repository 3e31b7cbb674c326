import { lastValueFrom, type Observable } from 'rxjs';
import {
  createClient,
  ephemeralNode,
  InvalidArgumentError,
  watchChildren,
  watchData,
  watchExists,
  type ZkClient,
} from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';

/** Requests and streams that take a path. Each of them must refuse a bad path. */
const takers: Readonly<Record<string, (zk: ZkClient, path: string) => Observable<unknown>>> = {
  exists: (zk, path) => zk.exists(path),
  getData: (zk, path) => zk.getData(path),
  getChildren: (zk, path) => zk.getChildren(path),
  getAcl: (zk, path) => zk.getAcl(path),
  create: (zk, path) => zk.create(path),
  setData: (zk, path) => zk.setData(path, ''),
  remove: (zk, path) => zk.remove(path),
  setAcl: (zk, path) => zk.setAcl(path, [{ perms: 31, scheme: 'world', id: 'anyone' }]),
  sync: (zk, path) => zk.sync(path),
  ensurePath: (zk, path) => zk.ensurePath(path),
  armExists: (zk, path) => zk.armExists(path),
  armData: (zk, path) => zk.armData(path),
  armChildren: (zk, path) => zk.armChildren(path),
  watchExists,
  watchData,
  watchChildren,
  ephemeralNode,
};

const badPaths: Readonly<Record<string, string>> = {
  'a relative path': 'node',
  'an empty path': '',
  'an empty segment': '/a//b',
  'an empty first segment': '//a',
  'a trailing slash': '/a/',
  'a dot': '/a/./b',
  'two dots at the end': '/a/..',
  'a NUL': '/a\u0000b',
  'a lone surrogate': '/a\ud800',
};

describe('bad input', () => {
  let server: ZooKeeperServer;
  let client: ZkClient;

  beforeAll(async () => {
    server = await startServer();
    client = createClient({ servers: server.servers });
    await lastValueFrom(client.create('/kept', 'kept'));
  });

  afterAll(async () => {
    await client.close();
    await server.stop();
  });

  it.each(Object.keys(takers))('%s throws at the call for each bad path, and names it', (taker) => {
    for (const [what, path] of Object.entries(badPaths)) {
      expect(() => takers[taker]?.(client, path), what).toThrow(InvalidArgumentError);
      expect(() => takers[taker]?.(client, path), what).toThrow(/^path must /);
    }
    expect(() => takers[taker]?.(client, undefined as unknown as string)).toThrow(/^path must /);
  });

  it('accepts a trailing slash only in sequential modes', async () => {
    const mode = 'persistentSequential';
    expect(await lastValueFrom(client.create('/kept/', '', { mode }))).toBe('/kept/0000000000');
    await lastValueFrom(client.remove('/kept/0000000000'));
    expect(() => client.create('/kept/', '', { mode: 'ephemeral' })).toThrow(/slash/);
    expect(() => ephemeralNode(client, '/kept/', '')).toThrow(/slash/);
  });

  it.each([null, 7, {}, [1]])('throws for data that are %j', (data) => {
    expect(() => client.create('/new', data as unknown as string)).toThrow(/^data must /);
    expect(() => client.setData('/kept', data as unknown as string)).toThrow(/^data must /);
    expect(() => ephemeralNode(client, '/new', data as unknown as string)).toThrow(/^data must /);
  });

  it.each([NaN, null, 1.5, 2 ** 31, '1'])('throws for the version %s', (given) => {
    const version = given as number;
    expect(() => client.setData('/kept', '', { version })).toThrow(/^version must /);
    expect(() => client.remove('/kept', { version })).toThrow(/^version must /);
    const acl = [{ perms: 1, scheme: 'world', id: 'anyone' }];
    expect(() => client.setAcl('/kept', acl, { version })).toThrow(/^version must /);
  });

  it('throws for an unknown mode, and for a time to live out of range or with another mode', () => {
    const mode = 'temporary' as 'ephemeral';
    expect(() => client.create('/new', '', { mode })).toThrow(/^mode must be one of/);
    expect(() => ephemeralNode(client, '/new', '', { mode })).toThrow(/^mode must be/);
    for (const ttl of [0, -1, 1.5, NaN, 2 ** 31]) {
      expect(() => client.create('/new', '', { mode: 'ttl', ttl }), String(ttl)).toThrow(/^ttl /);
    }
    expect(() => client.create('/new', '', { mode: 'ttl' })).toThrow(/^ttl /);
    expect(() => client.create('/new', '', { ttl: 5 })).toThrow(/^ttl /);
  });

  it('throws for a list that would exclude everybody', () => {
    for (const perms of [0, 32, 1.5, NaN, undefined]) {
      const acl = [{ perms: perms as number, scheme: 'world', id: 'anyone' }];
      expect(() => client.setAcl('/kept', acl), String(perms)).toThrow(
        /^acl\[0\]\.perms must be a whole number from 1 to 31, got /,
      );
      expect(() => client.create('/new', '', { acl }), String(perms)).toThrow(
        /^acl\[0\]\.perms must be a whole number from 1 to 31, got /,
      );
    }
    expect(() => client.setAcl('/kept', [])).toThrow(/^acl must /);
  });

  it.each([
    '',
    ' ',
    'a,,b',
    'host:0',
    'host:65536',
    'host:port',
    '[::1',
    '::1',
    'http://host',
    'host/a/',
  ])('throws for the servers %j', (servers) => {
    expect(() => createClient({ servers })).toThrow(/^servers must /);
  });

  it.each(['sessionTimeout', 'operationTimeout', 'attemptTimeout', 'closeTimeout', 'maxBuffer'])(
    'throws for a bad %s',
    (setting) => {
      for (const value of [0, -1, 1.5, NaN, Infinity, '1']) {
        expect(() => createClient({ servers: 'localhost', [setting]: value as number })).toThrow(
          new RegExp(`^${setting} must `),
        );
      }
    },
  );

  it('refuses data over the limit before they are sent, and the session stays up', async () => {
    const path = '/kept';
    const limit = 0xfffff - 20 - path.length;
    const error: unknown = await lastValueFrom(client.setData(path, Buffer.alloc(limit + 1))).catch(
      (cause: unknown) => cause,
    );
    expect(error).toMatchObject({
      code: 'DATA_TOO_LARGE',
      outcome: 'none',
      limit,
      size: limit + 1,
    });
    expect(String(error)).toContain(String(limit));
    await expect(lastValueFrom(client.create('/new', Buffer.alloc(0xfffff)))).rejects.toMatchObject(
      { code: 'DATA_TOO_LARGE' },
    );

    const session = client.inspect().session;
    await lastValueFrom(client.setData(path, Buffer.alloc(limit)));
    expect(client.inspect().session).toStrictEqual(session);
    await lastValueFrom(client.setData(path, 'kept'));
  });

  it('has written nothing', async () => {
    expect([...(await lastValueFrom(client.getChildren('/'))).children].sort()).toStrictEqual([
      'kept',
      'zookeeper',
    ]);
    expect((await lastValueFrom(client.getData('/kept'))).data.toString()).toBe('kept');
    expect((await lastValueFrom(client.getAcl('/kept'))).stat.aversion).toBe(0);
  });
});
