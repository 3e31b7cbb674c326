import { map, NEVER, type Observable, of } from 'rxjs';
import { DecodeError, json, watchMembers, type WatchMembersConfig, type ZkClient } from 'rxzk';
import { type Command, create, memoryZooKeeper, remove, set } from 'rxzk/testing';
import { describe, expect, it, vi } from 'vitest';
import { armed, fakeClient } from '../fakeClient.js';
import { marbles } from '../marbles.js';
import { listOf, nodeOf } from '../nodes.js';

/** Emits the members of `/g` as text, such as `a1 b1`. Here `a` is a name and `1` is its value. */
function members<T>(client: ZkClient, config?: WatchMembersConfig<T>): Observable<string> {
  return watchMembers(client, '/g', config).pipe(
    map((group) =>
      [...group]
        .map(([name, value]) => `${name}${String(value)}`)
        .sort()
        .join(' '),
    ),
  );
}

const values = { n: '', a: 'a1', b: 'a1 b1', c: 'a2 b1', d: 'b1', e: 'a2' };

const changes: Readonly<Record<'a' | 'b' | 'c' | 'x' | 'g' | 'r' | 'y' | 'o', Command>> = {
  a: create('/g/a', '1'),
  b: create('/g/b', '1'),
  c: set('/g/a', '2'),
  x: remove('/g/a'),
  g: remove('/g'),
  r: create('/g/a', '2'),
  y: create('/g/b/below', 'x'),
  o: set('/g', 'own data'),
};

describe('watchMembers', () => {
  it(
    'emits all members at once, and again when one joins, changes or leaves',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/g/a': '1' });
      zk.play(m.cold('    ---b--c--x--', changes));
      const expected = '  a--b--c--d--';

      m.expect(members(zk.client())).toBeObservable(expected, values);
    }),
  );

  it(
    'emits an empty map while the group is missing',
    marbles((m) => {
      const zk = memoryZooKeeper();
      zk.play(m.cold('    ---a--g--a--', changes));
      const expected = '  n--a--n--a--';

      m.expect(members(zk.client())).toBeObservable(expected, values);
    }),
  );

  it(
    'ignores the data of the group, znodes below a member, and writes of the same data',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/g/a': '1', '/g/b': '1' });
      zk.play(m.cold('    --o--y--s---', { ...changes, s: set('/g/a', '1') }));
      const expected = '  b-----------';

      m.expect(members(zk.client())).toBeObservable(expected, values);
    }),
  );

  it(
    'keeps a member that comes back within the grace period',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/g/a': '1' });
      zk.play(m.cold('    ---x---a-------x------', changes));
      const expected = '  a-------------------n-';

      m.expect(members(zk.client(), { grace: 5 })).toBeObservable(expected, values);
    }),
  );

  it(
    'emits only once when a member comes back with other data',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/g/a': '1' });
      zk.play(m.cold('    ---x---r------', changes));
      const expected = '  a------e------';

      m.expect(members(zk.client(), { grace: 5 })).toBeObservable(expected, values);
    }),
  );

  it(
    'removes a member when the grace period ends, and adds the member when it comes back',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/g/a': '1' });
      zk.play(m.cold('    ---x------a---', changes));
      const expected = '  a-------n-a---';

      m.expect(members(zk.client(), { grace: 5 })).toBeObservable(expected, values);
    }),
  );

  it(
    'removes and adds a member at once when there is no grace period',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/g/a': '1' });
      zk.play(m.cold('    ---x--a---', changes));
      const expected = '  a--n--a---';

      m.expect(members(zk.client())).toBeObservable(expected, values);
    }),
  );

  it(
    'emits nothing while suspended, and afterwards only if something has changed',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/g/a': '1' });
      const client = zk.client({ session: m.cold('c--s---c--e---c---') });
      zk.play(m.cold('                                  -----b------------', changes));
      const expected = '                          a------b----------';

      m.expect(members(client)).toBeObservable(expected, values);
    }),
  );

  it(
    'errors at a value that does not decode',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/g/a': '1' });
      zk.play(m.cold('    ---s', { s: set('/g/a', '{') }));
      const expected = '  a--#';
      const undecodable = new DecodeError(
        4,
        { operation: 'decode', path: '/g/a' },
        'it is not valid JSON',
      );

      m.expect(members(zk.client(), { codec: json })).toBeObservable(expected, values, undecodable);
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'reports a value that does not decode, and keeps the last good value',
    marbles((m) => {
      const onError = vi.fn();
      const zk = memoryZooKeeper({ '/g/a': '1' });
      zk.play(
        m.cold('          ---s--t--b-', {
          ...changes,
          s: set('/g/a', '{'),
          t: create('/g/z', '{'),
        }),
      );
      const expected = '  a--------b-';

      m.expect(members(zk.client(), { codec: json, onError })).toBeObservable(expected, values);
      m.flush();
      expect(onError.mock.calls.map(([error]) => (error as DecodeError).path)).toStrictEqual([
        ...['/g/a', '/g/z'],
      ]);
    }),
  );

  it(
    'emits each map as a separate object',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/g/a': '1' });
      zk.play(m.cold('-b', changes));
      const maps: ReadonlyMap<string, string>[] = [];
      watchMembers(zk.client(), '/g').subscribe((group) => maps.push(group));
      m.flush();

      expect(maps).toStrictEqual([
        new Map([['a', '1']]),
        new Map([
          ['a', '1'],
          ['b', '1'],
        ]),
      ]);
    }),
  );

  it(
    'completes when the client is closed, also within a grace period',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/g/a': '1' });
      const client = zk.client();
      zk.play(m.cold('    ---x-z------', { ...changes, z: () => void client.close() }));
      const expected = '  a----|------';

      m.expect(members(client, { grace: 5 })).toBeObservable(expected, values);
    }),
  );

  it(
    'leaves nothing behind when its subscriber leaves, also within a grace period',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/g/a': '1' });
      const client = zk.client();
      zk.play(m.cold('    ---x--------', changes));
      const unsub = '     -----!      ';
      const expected = '  a-----------';

      m.expect(members(client, { grace: 5 }), unsub).toBeObservable(expected, values);
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'has separate watches for two subscribers, and drops them',
    marbles((m) => {
      const fired = m.hot('   ---');
      const firedSubs = '     ^-!';
      const unsub = '         --!';
      const expected = '      a--';
      const replies = {
        armData: [of(armed(nodeOf(''), NEVER)), of(armed(nodeOf('1'), fired))],
        armChildren: [of(armed(listOf(['a']), NEVER))],
      };
      const client = fakeClient({
        armData: [...replies.armData, ...replies.armData],
        armChildren: [...replies.armChildren, ...replies.armChildren],
      });
      const group$ = members(client);

      m.expect(group$, unsub).toBeObservable(expected, values);
      m.expect(group$, unsub).toBeObservable(expected, values);
      m.expect(fired).toHaveSubscriptions([firedSubs, firedSubs]);
    }),
  );
});
