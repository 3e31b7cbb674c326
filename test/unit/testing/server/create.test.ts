import { describe, expect, it } from 'vitest';
import { ann, annId, createServer, nobody, told, world } from './server.js';

describe('create', () => {
  it('gives the new znode the zxid and the time of the write', () => {
    const server = createServer();
    server.db.openSession();
    const answer = server.create('/a', { data: Buffer.from('abc') });

    expect(answer).toMatchObject({ rc: 0, path: '/a' });
    expect(server.stat('/a')).toStrictEqual({
      czxid: 2,
      mzxid: 2,
      pzxid: 2,
      ctime: 1000,
      mtime: 1000,
      version: 0,
      cversion: 0,
      aversion: 0,
      dataLength: 3,
      numChildren: 0,
      ephemeralOwner: null,
    });
  });

  it('changes the counters and the pzxid of the parent, and not its mzxid', () => {
    const server = createServer();
    server.create('/a');
    server.create('/a/b');

    expect(server.stat('/a')).toMatchObject({
      czxid: 1,
      mzxid: 1,
      pzxid: 2,
      version: 0,
      cversion: 1,
      numChildren: 1,
    });
  });

  it('reports the creation of the znode first, and then the change of its parent', () => {
    const server = createServer();

    expect(told(server.create('/a'))).toStrictEqual(['created /a', 'child /']);
    expect(told(server.create('/a/b'))).toStrictEqual(['created /a/b', 'child /a']);
  });

  it('numbers a sequential znode with the count of all creations below its parent', () => {
    const server = createServer();
    server.create('/a');
    const sequential = { mode: 'persistentSequential' } as const;

    expect(server.create('/a/n-', sequential)).toMatchObject({ path: '/a/n-0000000000' });
    expect(server.create('/a/n-', sequential)).toMatchObject({ path: '/a/n-0000000001' });
    server.remove('/a/n-0000000001');
    server.create('/a/plain');
    expect(server.create('/a/m-', sequential)).toMatchObject({ path: '/a/m-0000000003' });
  });

  it('uses the number as the name if the path ends with a slash', () => {
    const server = createServer();
    server.create('/a');

    expect(server.create('/a/', { mode: 'ephemeralSequential' })).toMatchObject({
      path: '/a/0000000000',
    });
    expect(server.create('/', { mode: 'persistentSequential' })).toMatchObject({
      path: '/0000000001',
    });
    expect(server.create('/a/')).toMatchObject({ rc: -8 });
  });

  it.each([
    ['persistent', null],
    ['ephemeral', 'a1'],
    ['persistentSequential', null],
    ['ephemeralSequential', 'a1'],
    ['container', null],
  ] as const)('gives a znode of the mode %s the owner %s', (mode, ephemeralOwner) => {
    const server = createServer();
    const answer = server.create('/a', { mode });

    expect(answer.rc === 0 && server.stat(answer.path)).toMatchObject({ ephemeralOwner });
  });

  it('gives a TTL znode no owner, and keeps the TTL', () => {
    const server = createServer();
    server.create('/t', { mode: 'ttl', ttl: 50 });
    server.create('/s', { mode: 'ttlSequential', ttl: 50 });

    expect(server.stat('/t')).toMatchObject({ ephemeralOwner: null });
    expect(server.db.tree.get('/t')).toMatchObject({ kind: 'ttl', ttl: 50 });
    expect(server.db.tree.get('/s0000000001')).toMatchObject({ kind: 'ttl', ttl: 50 });
  });

  it('allows children under containers and TTL znodes', () => {
    const server = createServer();
    server.create('/c', { mode: 'container' });
    server.create('/t', { mode: 'ttl', ttl: 50 });

    expect(server.create('/c/a')).toMatchObject({ rc: 0 });
    expect(server.create('/t/a')).toMatchObject({ rc: 0 });
  });

  it('keeps a copy of the data', () => {
    const server = createServer();
    const data = Buffer.from('abc');
    server.create('/a', { data });
    data.fill(0);
    const first = server.db.getData(nobody, '/a');
    if (first.rc === 0) first.data.fill(0);

    expect(server.db.getData(nobody, '/a')).toMatchObject({ data: Buffer.from('abc') });
  });

  it.each([
    ['a TTL of 0', { mode: 'ttl', ttl: 0 }],
    ['a TTL that is too long', { mode: 'ttl', ttl: 2 ** 40 }],
    ['a TTL mode without a TTL', { mode: 'ttl' }],
    ['another mode with a TTL', { mode: 'persistent', ttl: 50 }],
  ] as const)('refuses %s with BAD_ARGUMENTS before all other checks', (_what, options) => {
    const server = createServer();

    expect(server.create('/none/a', { ...options, acl: [] })).toStrictEqual({ rc: -8, events: [] });
    expect(server.db.zxid).toBe(1);
  });

  it('checks the access control list, then the parent, then the permission of the parent', () => {
    const server = createServer();
    server.create('/closed', { acl: [world(27)] });

    expect(server.create('/none/a', { acl: [] })).toMatchObject({ rc: -114 });
    expect(server.create('/none/a')).toMatchObject({ rc: -101 });
    expect(server.create('/closed/a')).toMatchObject({ rc: -102 });
  });

  it('checks the permission of the parent before it looks for the znode', () => {
    const server = createServer();
    server.create('/a');
    server.create('/a/b');
    server.create('/a/e', { mode: 'ephemeral', acl: [world(27)] });
    server.db.setAcl(nobody, '/a', [world(27)], -1);

    expect(server.create('/a/b')).toMatchObject({ rc: -102 });
    expect(server.create('/a/e/f')).toMatchObject({ rc: -102 });
  });

  it('refuses existing znodes, and children of ephemerals', () => {
    const server = createServer();
    server.create('/e', { mode: 'ephemeral' });

    expect(server.create('/e')).toMatchObject({ rc: -110 });
    expect(server.create('/')).toMatchObject({ rc: -110 });
    expect(server.create('/e/a')).toMatchObject({ rc: -108 });
    expect(server.create('/e/a', { mode: 'ephemeralSequential' })).toMatchObject({ rc: -108 });
  });

  it('stores the given access control list, and replaces auth by the caller', () => {
    const server = createServer();
    server.create('/a', { acl: [{ perms: 31, scheme: 'auth', id: '' }], by: ann });

    expect(server.db.getAcl(ann, '/a')).toMatchObject({ acl: [{ perms: 31, ...annId }] });
    expect(server.db.getData(nobody, '/a')).toMatchObject({ rc: -102 });
  });
});
