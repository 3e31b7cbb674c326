import { defer, map, type Observable, take } from 'rxjs';
import { watchData, watchTree, type WatchTreeConfig, type ZkClient } from 'rxzk';
import { create, memoryZooKeeper, remove, set } from 'rxzk/testing';
import { describe, expect, it } from 'vitest';
import { marbles } from '../../marbles.js';
import { told } from './told.js';

/** Emits the events of the tree `/t` as text. */
function tree(client: ZkClient, config?: WatchTreeConfig): Observable<string> {
  return watchTree(client, '/t', config).pipe(map(told));
}

const values = {
  t: '+ /t=',
  a: '+ /t/a=1',
  b: '+ /t/b=1',
  c: '+ /t/a/c=1',
  A: '+ /t/a=2',
  2: '~ /t/a=1>2',
  n: '~ /t=>new',
  T: '+ /t=new',
  x: '- /t/a=1',
  z: '- /t/a/c=1',
  u: '- /t=',
  s: 'synced',
};

describe('a tree on one recursive watch', () => {
  it(
    'has only one watch, and reports creations, changes and deletions',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/a': '1' });
      const client = zk.client({ keepsWatches: true });
      zk.play(
        m.cold('          -----2----c----x', {
          2: set('/t/a', '2'),
          c: create('/t/a/c', '1'),
          x: remove('/t/a/c'),
        }),
      );
      const sub = '       ^----------------!';
      const expected = '  (tas)2----c----z';

      m.expect(tree(client), sub).toBeObservable(expected, values);
      zk.play(
        m.cold('            ----------------x', {
          x: () => {
            expect(client.inspect().streams).toMatchObject([{ path: '/t', kinds: ['tree'] }]);
          },
        }),
      );
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'finds a child that is created before the reply to the read of its parent',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t': '' });
      const client = zk.client({ keepsWatches: true });
      zk.delay(client, 3);
      // The event of `/t/a` arrives at frame 13, and the tree reads this znode until frame 16.
      // During this read, at frame 15, the event of `/t/a/c` arrives.
      zk.play(m.cold('----------a-c', { a: create('/t/a', '1'), c: create('/t/a/c', '1') }));
      const expected = ' ---(ts)---------a-----c';

      m.expect(tree(client)).toBeObservable(expected, values);
    }),
  );

  it(
    'forgets a znode that is deleted during its read',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t': '' });
      const client = zk.client({ keepsWatches: true });
      zk.delay(client, 3);
      zk.play(m.cold('----------a-x', { a: create('/t/a', '1'), x: remove('/t/a') }));
      const expected = ' ---(ts)------------';

      m.expect(tree(client)).toBeObservable(expected, values);
    }),
  );

  it(
    'reads only once more after all changes that arrive during a read',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t': '' });
      const client = zk.client({ keepsWatches: true });
      const reads: string[] = [];
      const counted: ZkClient = {
        ...client,
        armData: (path, config) =>
          defer(() => {
            reads.push(path);
            return client.armData(path, config);
          }),
      };
      zk.delay(client, 5);
      zk.play(m.cold('----------(nnn)(nnn)', { n: set('/t', 'new') }));
      m.expect(
        tree(counted, { depth: 0 }),
        '--------------------------------------------------!',
      ).toBeObservable('-----(ts)-----------n', values);
      m.flush();
      expect(reads).toHaveLength(3);
    }),
  );

  it(
    'pauses for 20 ms before a read after ten events in a row without a change',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t': '' });
      const client = zk.client({ keepsWatches: true });
      const reads: number[] = [];
      const events = '  -eeeeeeeeeeeeee 45ms e 29ms e';
      const heard$ = m.hot(events, { e: { type: 'changed', path: '/t' } as const });
      const lying: ZkClient = {
        ...client,
        armData: (path, config) =>
          defer(() => {
            reads.push(m.scheduler.now());
            return client.armData(path, config);
          }),
        armTree: () => heard$,
      };
      zk.play(m.cold('  59ms n', { n: set('/t', 'new') }));
      const sub = '     ^-------------- 45ms - 29ms -!';
      const expected = '(ts) 76ms n';

      m.expect(tree(lying, { depth: 0 }), sub).toBeObservable(expected, values);
      m.expect(heard$).toHaveSubscriptions(sub);
      m.flush();
      expect(reads).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 31, 51, 80, 90]);
    }),
  );

  it(
    'changes to one-shot watches after 100 events in a row without a change',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t': '' });
      const client = zk.client({ keepsWatches: true });
      const heard$ = m.hot('25ms e '.repeat(150), { e: { type: 'changed', path: '/t' } as const });
      const lying: ZkClient = { ...client, armTree: () => heard$ };
      zk.play(m.cold('  5s n', { n: set('/t', 'new') }));
      const expected = '(ts) 4996ms n';
      const sub = '     ^ 5005ms !';

      m.expect(tree(lying, { depth: 0 }), sub).toBeObservable(expected, values);
      m.expect(heard$).toHaveSubscriptions('^ 2650ms !');
      m.flush();
    }),
  );

  it(
    'waits for a missing root, and follows the root also after a deletion',
    marbles((m) => {
      const zk = memoryZooKeeper();
      zk.play(
        m.cold('          ---t-a-x------t-', {
          t: create('/t'),
          a: create('/t/a', '1'),
          x: remove('/t'),
        }),
      );
      const expected = '  s--t-a-(xu)---t-';

      m.expect(tree(zk.client({ keepsWatches: true }))).toBeObservable(expected, values);
    }),
  );

  it(
    'removes and adds a znode that was created again while there was no connection',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/a/c': '1' });
      zk.set('/t/a', '1');
      const client = zk.client({ keepsWatches: true, session: m.cold('c-------s--c----') });
      zk.play(
        m.cold('                                                      ---------r------', {
          r: (server) => {
            server.remove('/t/a');
            server.create('/t/a', '2');
          },
        }),
      );
      const expected = '                                              (tacs)-----(zxA)';

      m.expect(tree(client)).toBeObservable(expected, values);
    }),
  );

  it(
    'does not miss a change of a child that it has not reported when the connection is lost',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/a': '1' });
      const client = zk.client({ keepsWatches: true });
      zk.delay(client, 4);
      // At frame 12, the tree has read the child. Before the tree reports the child, it must report
      // the change of the root. The reply with the new data of the root would arrive at frame 14.
      // But at frame 13, the connection is lost.
      zk.play(
        m.cold('          ------n--s----------2-r', {
          n: set('/t', 'new'),
          s: (server) => {
            server.suspend(client);
          },
          2: set('/t/a', '2'),
          r: (server) => {
            server.resume(client);
          },
        }),
      );
      const told$ = tree(client, { depth: 1 });
      const seen: string[] = [];
      told$.subscribe((event) => seen.push(event));
      m.flush();

      expect(seen).toStrictEqual(['+ /t=', '~ /t=>new', '+ /t/a=2', 'synced']);
    }),
  );

  it(
    'does not miss a grandchild of a child that it has not reported when the connection is lost',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/a': '1' });
      const client = zk.client({ keepsWatches: true });
      zk.delay(client, 4);
      zk.play(
        m.cold('          ------n--s----------c-r', {
          n: set('/t', 'new'),
          s: (server) => {
            server.suspend(client);
          },
          c: create('/t/a/c', '1'),
          r: (server) => {
            server.resume(client);
          },
        }),
      );
      const seen: string[] = [];
      tree(client).subscribe((event) => seen.push(event));
      m.flush();

      expect(seen).toStrictEqual(['+ /t=', '~ /t=>new', '+ /t/a=1', '+ /t/a/c=1', 'synced']);
    }),
  );

  it.each([true, false])(
    'emits synced after all reads of a new session, keepsWatches %s',
    (keepsWatches) => {
      marbles((m) => {
        const zk = memoryZooKeeper({ '/t/a': '1', '/t/b': '1' });
        const client = zk.client({ keepsWatches });
        zk.delay(client, 4);
        // At frame 12, the tree has read the child `/t/a`. Before the tree reports the child, it
        // must report the change of the root. The reply with the new data of the root arrives at
        // frame 14. Before this reply, at frame 13, the event of a change of the child arrives. So
        // the tree reads the child again.
        zk.play(
          m.cold('------n--2---------- 40ms e-----(ABC)------r', {
            n: set('/t', 'new'),
            2: set('/t/a', '2'),
            e: (server) => {
              server.expire(client);
              server.suspend(client);
            },
            A: set('/t/a', '3'),
            B: set('/t/b', '3'),
            C: set('/t', '3'),
            r: (server) => {
              server.resume(client);
            },
          }),
        );
        const seen: string[] = [];
        tree(client, { depth: 1, concurrency: 1_000 }).subscribe((event) => seen.push(event));
        m.flush();

        expect(seen.filter((event) => event === 'synced')).toHaveLength(2);
        expect(seen.at(-1)).toBe('synced');
        expect(seen).toContain('~ /t/b=1>3');
      })();
    },
  );

  it(
    'keeps its recursive watch while events arrive for znodes that it has not listed yet',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/a/c/d': '1' });
      zk.set('/t/a', '1');
      zk.set('/t/a/c', '1');
      const client = zk.client({ keepsWatches: true });
      zk.delay(client, 5);
      zk.play(
        m.cold('------f', {
          f: (server) => {
            for (let n = 0; n < 150; n += 1) server.set('/t/a/c/d', '1');
          },
        }),
      );
      m.expect(tree(client), '60ms !').toBeObservable('-----t---------a---------c---------(ds)', {
        ...values,
        d: '+ /t/a/c/d=1',
      });
      zk.play(
        m.cold('50ms x', {
          x: () => {
            expect(client.inspect().streams).toMatchObject([{ kinds: ['tree'] }]);
          },
        }),
      );
    }),
  );

  it(
    'changes to one-shot watches when it does not need most of the events, and misses no change',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/a/c': '1', '/t/b': '1' });
      zk.set('/t/a', '1');
      const client = zk.client({ keepsWatches: true });
      const flood = (server: typeof zk): void => {
        for (let n = 0; n < 101; n += 1) server.set('/t/a/c', '1');
        server.set('/t/a', '2');
      };
      zk.play(m.cold('------f------x', { f: flood, x: remove('/t/b') }));
      const expected = ' (tabs)2------y';

      m.expect(tree(client, { depth: 1 }), '20ms !').toBeObservable(expected, {
        ...values,
        y: '- /t/b=1',
      });
      zk.play(
        m.cold('15ms x', {
          x: () => {
            expect(client.inspect().streams.map(({ kinds }) => kinds)).not.toContainEqual(['tree']);
          },
        }),
      );
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'lets a stream of the data of the root continue when the tree ends first',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t': '' });
      const client = zk.client({ keepsWatches: true });
      zk.play(m.cold('-----n----m----', { n: set('/t', 'new'), m: set('/t', 'newer') }));
      const data$ = watchData(client, '/t').pipe(map((node) => node?.data.toString() ?? 'none'));

      m.expect(tree(client), '       --------!').toBeObservable('(ts)-n', values);
      m.expect(data$, '              ^--------------!').toBeObservable('o----n----m', {
        o: '',
        n: 'new',
        m: 'newer',
      });
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'errors with the error that its filter throws at an event',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t': '' });
      zk.play(m.cold('-----a', { a: create('/t/a') }));
      const filter = (): never => {
        throw new RangeError('mine');
      };
      const tree$ = tree(zk.client({ keepsWatches: true }), { filter });

      m.expect(tree$).toBeObservable('(ts)-#', values, new RangeError('mine'));
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'leaves nothing behind when its subscriber leaves at any event',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/a/c': '1' });
      const client = zk.client({ keepsWatches: true });
      zk.play(m.cold('-----2----x', { 2: set('/t/a', '2'), x: remove('/t') }));
      for (let count = 1; count <= 8; count += 1) tree(client).pipe(take(count)).subscribe();
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'completes when the client is closed',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t': '' });
      const client = zk.client({ keepsWatches: true });
      zk.play(m.cold('          -----x', { x: () => void client.close() }));

      m.expect(tree(client)).toBeObservable('(ts)-|', values);
    }),
  );
});
