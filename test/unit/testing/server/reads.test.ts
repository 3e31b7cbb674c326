import { describe, expect, it } from 'vitest';
import { createReader } from '../../../../src/testing/server/createReader.js';
import { ann, annId, createServer, nobody, world } from './server.js';

describe('a fresh server', () => {
  it('has only the znodes that belong to the server itself', () => {
    const { db } = createServer();

    expect([...db.tree.keys()]).toStrictEqual([
      '/',
      '/zookeeper',
      '/zookeeper/config',
      '/zookeeper/quota',
    ]);
    expect(db.zxid).toBe(0);
  });

  it('shows a cversion below 0 for its own znodes, because their creation was not counted', () => {
    const { stat } = createServer();

    expect(stat('/')).toMatchObject({ cversion: -1, numChildren: 1, ctime: 0, czxid: 0 });
    expect(stat('/zookeeper')).toMatchObject({ cversion: -2, numChildren: 2 });
  });

  it('has the znode /zookeeper/config, which nobody may write', () => {
    const { db, set, stat } = createServer();

    expect(db.getAcl(nobody, '/zookeeper/config')).toMatchObject({ acl: [world(1)] });
    expect(stat('/zookeeper/config')).toMatchObject({ aversion: -1 });
    expect(set('/zookeeper/config')).toMatchObject({ rc: -102 });
  });

  it('shares nothing with another server', () => {
    const one = createServer();
    const other = createServer();
    one.create('/a');
    one.set('/', 'text');

    expect(other.stat('/a')).toBeNull();
    expect(other.stat('/')).toMatchObject({ version: 0, numChildren: 1 });
  });
});

describe('the reads', () => {
  it('of a missing znode fail with NO_NODE', () => {
    const { db } = createServer();

    expect(db.exists('/a')).toStrictEqual({ rc: -101, events: [] });
    expect(db.getData(nobody, '/a')).toStrictEqual({ rc: -101, events: [] });
    expect(db.getChildren(nobody, '/a')).toStrictEqual({ rc: -101, events: [] });
    expect(db.getAcl(nobody, '/a')).toStrictEqual({ rc: -101, events: [] });
    expect(db.countDescendants(nobody, '/a')).toStrictEqual({ rc: -101, events: [] });
  });

  it('need read permission, except exists', () => {
    const { db, create } = createServer();
    create('/a', { acl: [world(14), { perms: 1, ...annId }] });

    expect(db.exists('/a')).toMatchObject({ rc: 0, stat: { czxid: 1 } });
    expect(db.getData(nobody, '/a')).toMatchObject({ rc: -102 });
    expect(db.getChildren(nobody, '/a')).toMatchObject({ rc: -102 });
    expect(db.countDescendants(nobody, '/a')).toMatchObject({ rc: -102 });
    expect(db.countDescendants(ann, '/a')).toMatchObject({ rc: 0, count: 0 });
    expect(db.getAcl(nobody, '/a')).toMatchObject({ rc: -102 });
    expect(db.getData(ann, '/a')).toMatchObject({ rc: 0 });
    expect(db.getChildren(ann, '/a')).toMatchObject({ rc: 0 });
    expect(db.getAcl(ann, '/a')).toMatchObject({ rc: 0 });
  });

  it('return the data or the names, with the stat', () => {
    const { db, create } = createServer();
    create('/a', { data: Buffer.from('text') });
    create('/a/c');
    create('/a/b');

    expect(db.getData(nobody, '/a')).toMatchObject({
      data: Buffer.from('text'),
      stat: { dataLength: 4, numChildren: 2 },
    });
    expect(db.getChildren(nobody, '/a')).toMatchObject({
      children: ['c', 'b'],
      stat: { cversion: 2, pzxid: 3 },
    });
  });

  it('of the access control list need READ or ADMIN, and only ADMIN shows digests', () => {
    const { db, create } = createServer();
    const acl = [world(1), { perms: 31, ...annId }];
    const adminOnly = [{ perms: 16, ...annId }];
    create('/a', { acl });
    create('/b', { acl: adminOnly });

    expect(db.getAcl(nobody, '/a')).toMatchObject({
      acl: [world(1), { perms: 31, scheme: 'digest', id: 'ann:x' }],
    });
    expect(db.getAcl(ann, '/a')).toMatchObject({ acl });
    expect(db.getAcl(ann, '/b')).toMatchObject({ acl: adminOnly });
    expect(db.getData(ann, '/b')).toMatchObject({ rc: -102 });
    expect(db.getAcl(nobody, '/b')).toMatchObject({ rc: -102 });
  });

  it('of a snapshot return the state at the time of the snapshot', () => {
    const { db, create, set, remove } = createServer();
    create('/a');
    create('/gone');
    const lagging = createReader(db.tree.snapshot());
    set('/a', 'text');
    create('/a/b');
    remove('/gone');

    expect(lagging.getData(nobody, '/a')).toMatchObject({ stat: { version: 0, dataLength: 0 } });
    expect(lagging.getChildren(nobody, '/a')).toMatchObject({ children: [] });
    expect(lagging.exists('/gone')).toMatchObject({ rc: 0 });
    expect(lagging.exists('/a/b')).toMatchObject({ rc: -101 });
    expect(db.getChildren(nobody, '/a')).toMatchObject({ children: ['b'] });
  });
});
