import { describe, expect, it } from 'vitest';
import { ann, annId, createServer, nobody, told, world } from './server.js';

describe('setData', () => {
  it('changes version, mzxid and mtime, and nothing at the parent', () => {
    const server = createServer();
    server.create('/a');
    server.create('/a/b');
    const parent = server.stat('/a');
    server.now = 2000;

    expect(told(server.set('/a/b', 'text'))).toStrictEqual(['changed /a/b']);
    expect(server.stat('/a/b')).toMatchObject({
      czxid: 2,
      mzxid: 3,
      pzxid: 2,
      ctime: 1000,
      mtime: 2000,
      version: 1,
      dataLength: 4,
    });
    expect(server.stat('/a')).toStrictEqual(parent);
  });

  it('checks existence, then the permission, then the version', () => {
    const server = createServer();
    server.create('/a', { acl: [world(29)] });
    server.create('/b');

    expect(server.set('/none', '', 5)).toMatchObject({ rc: -101 });
    expect(server.set('/a', '', 5)).toMatchObject({ rc: -102 });
    expect(server.set('/b', '', 5)).toMatchObject({ rc: -103 });
    expect(server.set('/b', '', 0)).toMatchObject({ rc: 0 });
    expect(server.set('/b', '', 0)).toMatchObject({ rc: -103 });
    expect(server.set('/b', '', 1)).toMatchObject({ rc: 0 });
  });

  it('replies with the new stat', () => {
    const server = createServer();
    server.create('/a');
    const answer = server.set('/a', 'text');

    expect(answer).toMatchObject({ rc: 0, stat: { version: 1, mzxid: 2, dataLength: 4 } });
  });

  it('does not change a snapshot', () => {
    const server = createServer();
    server.create('/a', { data: Buffer.from('old') });
    const snapshot = new Map(server.db.tree);
    server.set('/a', 'new');
    server.create('/a/b');

    expect(snapshot.get('/a')).toMatchObject({ data: Buffer.from('old'), numChildren: 0 });
    expect(snapshot.has('/a/b')).toBe(false);
  });
});

describe('remove', () => {
  it('changes the pzxid of the parent, and increases its cversion by 1', () => {
    const server = createServer();
    server.create('/a');
    server.create('/a/b');

    expect(told(server.remove('/a/b'))).toStrictEqual(['deleted /a/b', 'child /a']);
    expect(server.stat('/a/b')).toBeNull();
    expect(server.stat('/a')).toMatchObject({
      mzxid: 1,
      pzxid: 3,
      version: 0,
      cversion: 2,
      numChildren: 0,
    });
  });

  it.each(['/', '/zookeeper', '/zookeeper/config', '/zookeeper/quota'])(
    'refuses %s, which belongs to the server itself, with BAD_ARGUMENTS',
    (path) => {
      const server = createServer();
      server.db.setAcl(nobody, '/', [world(1)], -1);

      expect(server.remove(path, 9)).toMatchObject({ rc: -8 });
      expect(server.stat(path)).not.toBeNull();
    },
  );

  it('checks the permission of the parent before it looks for the znode', () => {
    const server = createServer();
    server.create('/a');
    server.create('/a/b');
    server.create('/c', { acl: [world(0)] });
    server.db.setAcl(nobody, '/a', [world(23)], -1);

    expect(server.remove('/a/b')).toMatchObject({ rc: -102 });
    expect(server.remove('/a/none')).toMatchObject({ rc: -102 });
    expect(server.remove('/none/a')).toMatchObject({ rc: -101 });
    expect(server.remove('/none')).toMatchObject({ rc: -101 });
    expect(server.remove('/c')).toMatchObject({ rc: 0 });
  });

  it('checks the version before the children', () => {
    const server = createServer();
    server.create('/a');
    server.create('/a/b');

    expect(server.remove('/a', 5)).toMatchObject({ rc: -103 });
    expect(server.remove('/a', 0)).toMatchObject({ rc: -111 });
    expect(server.remove('/a/b', 0)).toMatchObject({ rc: 0 });
    expect(server.remove('/a', 0)).toMatchObject({ rc: 0 });
  });
});

describe('setAcl', () => {
  it('changes only the aversion, and reports no event', () => {
    const server = createServer();
    server.create('/a');
    const before = server.stat('/a');
    const answer = server.db.setAcl(nobody, '/a', [world(31)], -1);

    expect(answer).toMatchObject({ rc: 0, events: [], stat: { aversion: 1 } });
    expect(server.stat('/a')).toStrictEqual({ ...before, aversion: 1 });
    expect(server.db.zxid).toBe(2);
  });

  it('checks the given list, then existence, then the permission, then the aversion', () => {
    const server = createServer();
    server.create('/a', { acl: [world(15)] });
    server.create('/b');
    const open = [world(31)];

    expect(server.db.setAcl(nobody, '/none', [], 5)).toMatchObject({ rc: -114 });
    expect(server.db.setAcl(nobody, '/none', open, 5)).toMatchObject({ rc: -101 });
    expect(server.db.setAcl(nobody, '/a', open, 5)).toMatchObject({ rc: -102 });
    expect(server.db.setAcl(nobody, '/b', open, 5)).toMatchObject({ rc: -103 });
    expect(server.db.setAcl(nobody, '/b', open, 0)).toMatchObject({ rc: 0 });
  });

  it('applies to all later requests', () => {
    const server = createServer();
    server.create('/a');
    server.db.setAcl(nobody, '/a', [{ perms: 31, ...annId }], -1);

    expect(server.set('/a')).toMatchObject({ rc: -102 });
    expect(server.set('/a', '', -1, ann)).toMatchObject({ rc: 0 });
  });
});

describe('closeSession', () => {
  it('deletes all ephemerals of the session with one zxid, regardless of permissions', () => {
    const server = createServer();
    server.create('/a');
    server.create('/a/mine', { mode: 'ephemeral', acl: [world(0)] });
    server.create('/theirs', { mode: 'ephemeral', by: ann });
    server.create('/a/n-', { mode: 'ephemeralSequential' });
    server.db.setAcl(nobody, '/a', [world(0)], -1);
    const answer = server.db.closeSession(nobody.sessionId);

    expect(told(answer)).toStrictEqual([
      'deleted /a/mine',
      'child /a',
      'deleted /a/n-0000000001',
      'child /a',
    ]);
    expect(server.db.zxid).toBe(6);
    expect(server.stat('/a')).toMatchObject({ pzxid: 6, cversion: 4, numChildren: 0 });
    expect(server.stat('/theirs')).not.toBeNull();
  });

  it('is a write even for a session that owns nothing', () => {
    const server = createServer();

    expect(server.db.closeSession('ff')).toStrictEqual({ rc: 0, events: [] });
    expect(server.db.zxid).toBe(1);
  });
});

describe('reap', () => {
  it('removes a container that has lost its last child', () => {
    const server = createServer();
    server.create('/c', { mode: 'container' });
    expect(server.db.reap(9e9, '/c')).toMatchObject({ rc: -103 });
    server.create('/c/a');
    expect(server.db.reap(9e9, '/c')).toMatchObject({ rc: -111 });
    server.remove('/c/a');

    expect(told(server.db.reap(1000, '/c'))).toStrictEqual(['deleted /c', 'child /']);
    expect(server.db.reap(1000, '/c')).toMatchObject({ rc: -101 });
  });

  it('removes a TTL znode that nobody has written for longer than its TTL', () => {
    const server = createServer();
    server.create('/t', { mode: 'ttl', ttl: 50 });
    server.now = 1040;
    server.set('/t');

    expect(server.db.reap(1090, '/t')).toMatchObject({ rc: -103 });
    expect(told(server.db.reap(1091, '/t'))).toStrictEqual(['deleted /t', 'child /']);
  });

  it('keeps a TTL znode that has children', () => {
    const server = createServer();
    server.create('/t', { mode: 'ttl', ttl: 50 });
    server.create('/t/a');

    expect(server.db.reap(9e9, '/t')).toMatchObject({ rc: -111 });
  });

  it('keeps all other znodes, and then does not count as a write', () => {
    const server = createServer();
    server.create('/p');
    server.create('/e', { mode: 'ephemeral' });

    expect(server.db.reap(9e9, '/p')).toMatchObject({ rc: -103 });
    expect(server.db.reap(9e9, '/e')).toMatchObject({ rc: -103 });
    expect(server.db.zxid).toBe(2);
  });
});

describe('the zxid', () => {
  it('increases with sessions and refused writes too, and not with reads', () => {
    const { db, ...server } = createServer();
    db.openSession();
    expect(db.zxid).toBe(1);
    server.create('/none/a');
    server.set('/none');
    server.remove('/none');
    server.remove('/');
    db.setAcl(nobody, '/', [], -1);
    expect(db.zxid).toBe(6);
    db.exists('/');
    db.getData(nobody, '/');
    db.getChildren(nobody, '/');
    db.getAcl(nobody, '/');
    expect(db.sync('/none')).toStrictEqual({ rc: 0, path: '/none', events: [] });
    expect(db.zxid).toBe(6);
  });
});
