import {
  catchError,
  EMPTY,
  interval,
  type Observable,
  switchMap,
  takeUntil,
  tap,
  timer,
} from 'rxjs';
import { ephemeralNode, type ZkClient } from 'rxzk';
import { create, memoryZooKeeper, remove, set } from 'rxzk/testing';
import { describe, expect, it, vi } from 'vitest';
import { marbles } from '../marbles.js';
import { members, states, text } from './streams.js';

describe('memoryZooKeeper', () => {
  it(
    'shows a stream each change in the frame in which it happens',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/config': 'a' });
      zk.play(
        m.cold('--b--x--c', {
          b: set('/config', 'b'),
          x: remove('/config'),
          c: create('/config', 'c'),
        }),
      );
      const expected = '            a-b--n--c';

      m.expect(text(zk.client(), '/config')).toBeObservable(expected);
    }),
  );

  it(
    'lets a stream emit nothing while its client is cut off, and the new state afterwards',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/config': 'a' });
      const client = zk.client({ session: m.cold('---c---s-----c-----') });
      const changes = m.cold('                    -----b-----d-----f-', {
        b: set('/config', 'b'),
        d: set('/config', 'd'),
        f: set('/config', 'f'),
      });
      const expected = '                          ---a-b-------d---f-';
      const session = '                           o--c---s-----c-----';
      zk.play(changes);

      m.expect(text(client, '/config')).toBeObservable(expected);
      m.expect(states(client)).toBeObservable(session);
    }),
  );

  it(
    'ends a session that is cut off for longer than its timeout, and deletes its ephemerals',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/members': '' });
      const session = m.cold('     c----s 20ms  c--------');
      const sessionStates = '(oc)-s 20ms  (eoc)----';
      const owned = '        p----- 20ms  p--------';
      const present = '      (01)-- 9ms 0 10ms 1---';
      const client = zk.client({ sessionTimeout: 10, session });
      const other = zk.client();

      m.expect(ephemeralNode(client, '/members/m')).toBeObservable(owned, { p: '/members/m' });
      m.expect(states(client)).toBeObservable(sessionStates);
      m.expect(members(other, '/members')).toBeObservable(present);
    }),
  );

  it(
    'reports an expiry to the client in the frame of the command',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/config': 'a' });
      const client = zk.client({ session: m.cold('c---e----c') });
      zk.play(m.cold('                            -----b----', { b: set('/config', 'b') }));
      const expected = '                          a--------b';
      const session = '                           (oc)(seo)c';

      m.expect(text(client, '/config')).toBeObservable(expected);
      m.expect(states(client)).toBeObservable(session);
    }),
  );

  it(
    'is clean when the test has unsubscribed from all streams',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/config': 'a' });
      const client = zk.client();
      m.expect(text(client, '/config'), '--!').toBeObservable('a--');
      m.expect(ephemeralNode(client, '/mine'), '--!').toBeObservable('p--', { p: '/mine' });
      m.flush();

      expect(() => {
        zk.expectClean();
      }).not.toThrow();
    }),
  );

  it(
    'throws an error that names everything that the test has left behind',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/config': 'a' });
      const client = zk.client();
      m.expect(text(client, '/config')).toBeObservable('a--');
      m.expect(ephemeralNode(client, '/mine')).toBeObservable('p--', { p: '/mine' });
      expect(() => {
        zk.expectClean();
      }).toThrow(/task still to come/);
      m.flush();

      expect(() => {
        zk.expectClean();
      }).toThrow('left behind: 2 × watch of client 1, client 1 owns /mine, the ephemeral /mine');
    }),
  );

  it(
    'keeps the order of timers in the same frame while a client connects slowly',
    marbles((m) => {
      const zk = memoryZooKeeper();
      // Below, the test subscribes to `due$` twice. In each subscription, the second timer ends in
      // frame 41, which is 5 + 36. At this time, the client is still connecting: it is connected
      // only from frame 61.
      const client = zk.client({ session: m.cold('-c') });
      zk.delay(client, 60);
      const due$ = timer(5).pipe(switchMap(() => timer(36)));
      const expected = '41ms |';

      m.expect(due$.pipe(takeUntil(due$))).toBeObservable(expected);
      m.expect(states(client)).toBeObservable('o 60ms c');
    }),
  );

  it.each<readonly [string, (client: ZkClient) => Observable<unknown>]>([
    ['renews a lease', (client) => client.sync('/')],
    ['polls', (client) => client.getData('/a')],
    ['ignores errors', (client) => client.getData('/missing').pipe(catchError(() => EMPTY))],
  ])('stops a test when a stream endlessly %s', (_, ask) => {
    marbles((m) => {
      const client = memoryZooKeeper({ '/a': 'a' }).client();
      const asked = vi.fn<() => void>();
      interval(1000)
        .pipe(
          tap(asked),
          switchMap(() => ask(client)),
        )
        .subscribe();

      expect(() => {
        m.flush();
      }).toThrow('virtual time has passed 1000000 frames');
      expect(asked).toHaveBeenCalledTimes(1001);
    })();
  });

  it('has no limit of frames in real time', async () => {
    vi.useFakeTimers();
    try {
      const client = memoryZooKeeper({ '/a': 'a' }).client();
      const read = vi.fn<() => void>();
      const polling = interval(100_000)
        .pipe(switchMap(() => client.getData('/a')))
        .subscribe(read);
      await vi.advanceTimersByTimeAsync(2_000_000);
      polling.unsubscribe();

      expect(read).toHaveBeenCalledTimes(19);
    } finally {
      vi.useRealTimers();
    }
  });
});
