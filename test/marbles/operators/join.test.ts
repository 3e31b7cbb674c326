import { join, watchMembers, type ZkClient } from 'rxzk';
import { type Command, memoryZooKeeper, remove } from 'rxzk/testing';
import { describe, expect, it } from 'vitest';
import { marbles } from '../marbles.js';

const values = { p: '/g/one' };
const groups = { n: new Map<string, string>(), m: new Map([['one', 'here']]) };

describe('join', () => {
  it(
    'is a member while somebody subscribes',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const [client, other] = [zk.client(), zk.client()];
      const sub = '       --^---!   ';
      const expected = '  --p-------';
      const group = '     n-m---n---';

      m.expect(join(client, '/g', 'here', { name: 'one' }), sub).toBeObservable(expected, values);
      m.expect(watchMembers(other, '/g'), '----------!').toBeObservable(group, groups);
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'gives each subscription its own name unless the caller sets one',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const paths: string[] = [];
      const membership$ = join(zk.client(), '/g', 'here');
      membership$.subscribe((path) => paths.push(path));
      membership$.subscribe((path) => paths.push(path));
      m.flush();

      expect(new Set(paths).size).toBe(2);
      expect(paths.every((path) => /^\/g\/[0-9a-f-]{36}$/.test(path))).toBe(true);
    }),
  );

  it(
    'can use the root as the group',
    marbles((m) => {
      const zk = memoryZooKeeper();

      m.expect(join(zk.client(), '/', 'here', { name: 'one' })).toBeObservable('p', { p: '/one' });
    }),
  );

  it(
    'registers again under the same name in a new session, and after a deletion',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const client = zk.client();
      const faults: Readonly<Record<'e' | 'x', Command>> = {
        e: () => {
          zk.expire(client);
        },
        x: remove('/g/one'),
      };
      zk.play(m.cold('    ---e--x--', faults));
      const expected = '  p--p--p--';

      m.expect(join(client, '/g', 'here', { name: 'one' })).toBeObservable(expected, values);
    }),
  );

  it(
    'keeps its default name in a new session',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const client: ZkClient = zk.client();
      zk.play(m.cold('---e--', { e: () => zk.expire(client) }));
      const paths: string[] = [];
      join(client, '/g').subscribe((path) => paths.push(path));
      m.flush();

      expect(paths).toHaveLength(2);
      expect(new Set(paths).size).toBe(1);
    }),
  );

  it(
    'waits until a znode of another session with the same name is gone',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const [old, client] = [zk.client(), zk.client()];
      const oldSub = '    ^----!   ';
      const sub = '       -^-------';
      const expected = '  -----p---';

      m.expect(join(old, '/g', 'old', { name: 'one' }), oldSub).toBeObservable('p', values);
      m.expect(join(client, '/g', 'new', { name: 'one' }), sub).toBeObservable(expected, values);
    }),
  );

  it(
    'completes when the client is closed',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const client = zk.client();
      zk.play(m.cold('    ---z', { z: () => void client.close() }));
      const expected = '  p--|';

      m.expect(join(client, '/g', 'here', { name: 'one' })).toBeObservable(expected, values);
    }),
  );
});
