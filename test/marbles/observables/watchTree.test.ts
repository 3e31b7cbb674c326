import { map, NEVER, type Observable, of, take, throwError } from 'rxjs';
import { NoAuthError, type TreeEvent, watchTree, type WatchTreeConfig, type ZkClient } from 'rxzk';
import { type Command, create, memoryZooKeeper, remove, set } from 'rxzk/testing';
import { describe, expect, it } from 'vitest';
import { armed, type FakeClient, fakeClient } from '../fakeClient.js';
import { marbles } from '../marbles.js';
import { events, listOf, nodeOf } from '../nodes.js';
import { told } from './tree/told.js';

/** Emits the events of the tree `/t` as text. */
function tree(client: ZkClient, config?: WatchTreeConfig): Observable<string> {
  return watchTree(client, '/t', config).pipe(map(told));
}

/**
 * The events of the root `/t` and of the znodes `/t/a`, `/t/b` and `/t/a/c`. The sign `+` means
 * added, `~` means changed, and `-` means removed.
 */
const values = {
  t: '+ /t=',
  a: '+ /t/a=1',
  b: '+ /t/b=1',
  c: '+ /t/a/c=1',
  '2': '~ /t/a=1>2',
  '3': '~ /t/a=2>3',
  x: '- /t/a=1',
  y: '- /t/b=1',
  z: '- /t/a/c=1',
  u: '- /t=',
  s: 'synced',
};

/** A command that deletes `/t/a` and `/t/a/c`, and then creates both znodes again. */
const recreate: Command = (server) => {
  server.remove('/t/a');
  server.create('/t/a', '2');
  server.create('/t/a/c', '2');
};
const recreated = { ...values, e: '+ /t/a=', 1: '~ /t/a=>1', A: '+ /t/a=2', C: '+ /t/a/c=2' };

describe('watchTree', () => {
  it(
    'adds all existing znodes, parents first, and then emits synced',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/a/c': '1', '/t/b': '1' });
      zk.set('/t/a', '1');
      const expected = '(tabcs)---';

      m.expect(tree(zk.client())).toBeObservable(expected, values);
    }),
  );

  it(
    'emits each creation, change and deletion',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t': '' });
      zk.play(
        m.cold('          ----a--2--c-x', {
          a: create('/t/a', '1'),
          '2': set('/t/a', '2'),
          c: create('/t/a/c', '1'),
          x: remove('/t/a'),
        }),
      );
      const expected = '  (ts)a--2--c-(zw)';

      m.expect(tree(zk.client())).toBeObservable(expected, { ...values, w: '- /t/a=2' });
    }),
  );

  it(
    'emits the same object as `after` of a change and as `before` of the next change',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/a': '1' });
      zk.play(m.cold('-2-3-x', { 2: set('/t/a', '2'), 3: set('/t/a', '3'), x: remove('/t/a') }));
      const events: TreeEvent[] = [];
      watchTree(zk.client(), '/t').subscribe((event) => events.push(event));
      m.flush();

      const [, added, , changed, again, removed] = events;
      expect(events.map(told)).toStrictEqual([
        ...['+ /t=', '+ /t/a=1', 'synced', '~ /t/a=1>2', '~ /t/a=2>3', '- /t/a=3'],
      ]);
      if (added?.type !== 'added' || changed?.type !== 'changed') throw new Error('as told');
      if (again?.type !== 'changed' || removed?.type !== 'removed') throw new Error('as told');
      expect(changed.before).toBe(added.after);
      expect(again.before).toBe(changed.after);
      expect(removed.before).toBe(again.after);
      expect([added.before, removed.after]).toStrictEqual([null, null]);
    }),
  );

  it(
    'removes a znode that was created again, with its descendants, and adds the znodes that exist now',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/a/c': '1' });
      zk.set('/t/a', '1');
      zk.play(
        m.cold('          ------r', {
          r: (server) => {
            server.remove('/t/a');
            server.create('/t/a', '1');
          },
        }),
      );
      const expected = '  (tacs)(zxa)-';

      m.expect(tree(zk.client())).toBeObservable(expected, values);
    }),
  );

  it(
    'adds the new parent before its child when both were created again',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/a/c': '1' });
      zk.set('/t/a', '1');
      const client = zk.client();
      zk.delay(client, 3);
      // The server reports the deletion of the child, and then the deletion of the parent.
      // So the tree reads both znodes again in the same order: the child before the parent.
      zk.play(m.cold('    --------------------r------------', { r: recreate }));
      const expected = '  ---t-----a-----c--s-------(zxA)-C';

      m.expect(tree(client)).toBeObservable(expected, recreated);
    }),
  );

  it(
    'adds the new parent before its child also when both were created again without a connection',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/a/c': '1' });
      const client = zk.client({ session: m.cold('c----------------------s----c') });
      zk.delay(client, 3);
      // The connection is lost during the read of `/t/a`. After the reconnection, the tree first
      // makes all other reads. Then the tree repeats the read of `/t/a`. So the tree reads the
      // child `/t/a/c` again before the parent `/t/a`.
      zk.play(
        m.cold('                                  ---------------------1----r--', {
          1: set('/t/a', '1'),
          r: recreate,
        }),
      );
      const expected = '                          ------t-----e-----c--s------------(zyA)-C';

      m.expect(tree(client)).toBeObservable(expected, { ...recreated, y: '- /t/a=' });
    }),
  );

  it(
    'adds the new parent before its child also when the server has lost all its data',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/a/c': '1' });
      const client = zk.client({ session: m.cold('c----------------------e----c') });
      zk.delay(client, 3);
      zk.play(
        m.cold('                                  ---------------------1----w--', {
          1: set('/t', 'new'),
          w: (server) => {
            server.wipe();
            server.create('/t/a/c', '2');
            server.set('/t/a', '2');
          },
        }),
      );
      const expected =
        '                          ------t-----e-----c--s-------------(zyut)A-----C--s';

      m.expect(tree(client)).toBeObservable(expected, { ...recreated, y: '- /t/a=' });
    }),
  );

  it(
    'emits a new child after the change of its parent and before synced',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/a': '1' });
      const client = zk.client();
      zk.delay(client, 2);
      // At frame 6, the tree has read the child. Before the tree reports the child, it must report
      // the change of the root. The reply with the new data of the root arrives at frame 7.
      zk.play(m.cold('    ---n', { n: set('/t', 'new') }));
      const expected = '  --t----(nas)';

      m.expect(tree(client, { depth: 1 })).toBeObservable(expected, { ...values, n: '~ /t=>new' });
    }),
  );

  it(
    'leaves no watch when its subscriber leaves at the first of two children in the same frame',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/a': '1', '/t/b': '1' });
      const client = zk.client();
      zk.delay(client, 2);
      zk.play(m.cold('    ---n----------', { n: set('/t', 'new') }));
      const expected = '  --t----(na|)--';

      m.expect(tree(client).pipe(take(3))).toBeObservable(expected, { ...values, n: '~ /t=>new' });
      m.expect(tree(client), '------!').toBeObservable('--t', values);
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'notices that a znode was created again while there was no connection',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/a/c': '1', '/t/b': '1' });
      zk.set('/t/a', '1');
      const client = zk.client({ session: m.cold('c-------s--c----') });
      zk.play(
        m.cold('                                  ---------r------', {
          r: (server) => {
            server.remove('/t/a');
            server.create('/t/a', '1');
          },
        }),
      );
      const expected = '                          (tabcs)----(zxa)';

      m.expect(tree(client)).toBeObservable(expected, values);
    }),
  );

  it(
    'follows a child that is deleted and created again between two lists',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/a': '1' });
      const client = zk.client();
      zk.delay(client, 2);
      zk.play(m.cold('    ----------x--a-----', { x: remove('/t/a'), a: create('/t/a', '1') }));
      // At frame 12, the tree reads the data of `/t/a`, and the reply says that this znode is
      // missing. At frame 14, the tree reads the child list of `/t`. This list already contains the
      // new child `a`.
      const expected = '  --t---a-s-----x---a';

      m.expect(tree(client, { concurrency: 1 })).toBeObservable(expected, values);
    }),
  );

  it(
    'removes children before their parents when a whole tree is deleted',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/a/c': '1', '/t/b': '1' });
      zk.set('/t/a', '1');
      zk.play(m.cold('    --------x', { x: remove('/t') }));
      const expected = '  (tabcs)-(zxyu)';

      m.expect(tree(zk.client())).toBeObservable(expected, values);
    }),
  );

  it(
    'emits synced for a missing root, and waits for the root',
    marbles((m) => {
      const zk = memoryZooKeeper();
      zk.play(
        m.cold('    ---t-a-x------t-', {
          t: create('/t'),
          a: create('/t/a', '1'),
          x: remove('/t'),
        }),
      );
      const expected = '  s--t-a-(xu)---t-';

      m.expect(tree(zk.client())).toBeObservable(expected, values);
    }),
  );

  it(
    'emits nothing while suspended, and the changes when it has read again',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/a': '1' });
      const client = zk.client({ session: m.cold('c----s----c') });
      zk.play(
        m.cold('                                  ------2b---', {
          2: set('/t/a', '2'),
          b: create('/t/b', '1'),
        }),
      );
      const expected = '                          (tas)-----(2b)';

      m.expect(tree(client)).toBeObservable(expected, values);
    }),
  );

  it(
    'emits nothing after a reconnect without changes',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/a': '1' });
      const client = zk.client({ session: m.cold('c----s-c----') });
      const expected = '                          (tas)-------';

      m.expect(tree(client)).toBeObservable(expected, values);
    }),
  );

  it(
    'emits synced again in a new session, after the changes',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/a': '1', '/t/b': '1' });
      const client = zk.client({ session: m.cold('c-----e--c----') });
      zk.play(
        m.cold('                                  -------xc-----', {
          x: remove('/t/b'),
          c: create('/t/a/c', '1'),
        }),
      );
      const expected = '                          (tabs)---(ycs)';

      m.expect(tree(client)).toBeObservable(expected, values);
    }),
  );

  it(
    'emits synced only once when the session expires before the first snapshot is complete',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/a': '1' });
      const client = zk.client({ session: m.cold('c----e---c--------') });
      zk.delay(client, 2);
      const expected = '                          ----t--------a-s';

      m.expect(tree(client)).toBeObservable(expected, values);
    }),
  );

  it(
    'reads no deeper than its depth',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/a/c': '1' });
      zk.set('/t/a', '1');
      const client = zk.client();

      m.expect(tree(client, { depth: 0 }), '------!').toBeObservable('(ts)', values);
      m.expect(tree(client, { depth: 1 }), '------!').toBeObservable('(tas)', values);
      m.expect(tree(client, { depth: 2 }), '------!').toBeObservable('(tacs)', values);
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'reads no znode that its filter rejects, and does not call the filter for the root',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/a/c': '1', '/t/b': '1' });
      zk.set('/t/a', '1');
      const client = zk.client();
      zk.play(m.cold('    ------2---2', { 2: set('/t/a', '2') }));
      const asked: string[] = [];
      const filter = (path: string): boolean => {
        asked.push(path);
        return path === '/t/b';
      };
      const expected = '  (tbs)----';

      m.expect(tree(client, { filter })).toBeObservable(expected, values);
      m.flush();
      expect(asked).toStrictEqual(['/t/a', '/t/b']);
      expect(client.inspect().watches).toBe(4);
    }),
  );

  it(
    'errors with the error that its filter throws',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/a': '1' });
      const filter = (): never => {
        throw new RangeError('mine');
      };
      const expected = '(t#)';

      m.expect(tree(zk.client(), { filter })).toBeObservable(
        expected,
        values,
        new RangeError('mine'),
      );
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'watches the data of all znodes, and the children only of znodes that can have children',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/a': '1' });
      const [client, other] = [zk.client(), zk.client()];
      other.create('/t/b', '1', { mode: 'ephemeral' }).subscribe();

      m.expect(tree(client)).toBeObservable('(tabs)', values);
      m.flush();
      expect(client.inspect().watches).toBe(5);
    }),
  );

  it(
    'sets separate watches for two subscribers',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/a': '1' });
      const client = zk.client();
      const tree$ = tree(client);

      m.expect(tree$).toBeObservable('(tas)', values);
      m.expect(tree$).toBeObservable('(tas)', values);
      m.flush();
      expect(client.inspect().watches).toBe(8);
    }),
  );

  it(
    'leaves no watch or read when its subscriber leaves at any time',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/a/c': '1', '/t/b': '1' });
      zk.set('/t/a', '1');
      const [client, slow] = [zk.client(), zk.client()];
      zk.delay(slow, 2);

      m.expect(tree(client).pipe(take(1))).toBeObservable('(t|)', values);
      m.expect(tree(client).pipe(take(2))).toBeObservable('(ta|)', values);
      m.expect(tree(client), '-----!').toBeObservable('(tabcs)', values);
      m.expect(tree(slow), '---!').toBeObservable('--t', values);
      m.expect(tree(slow), '-------!').toBeObservable('--t---(ab)', values);
      m.flush();
      zk.expectClean();
    }),
  );

  it(
    'drops the watch when its subscriber leaves at a synchronous reply',
    marbles((m) => {
      const fired = m.cold('  ---(f|)', events);
      const firedSubs = '     (^!)   ';
      const expected = '      (t|)   ';

      const client = fakeClient({ armData: [of(armed(nodeOf(''), fired))] });
      m.expect(tree(client).pipe(take(1))).toBeObservable(expected, values);
      m.expect(fired).toHaveSubscriptions(firedSubs);
    }),
  );

  it(
    'has at most as many reads under way as its concurrency allows, and reaches this number',
    marbles((m) => {
      const children = Array.from({ length: 9 }, (_, index) => [`/t/n${String(index)}`, '1']);
      const zk = memoryZooKeeper(Object.fromEntries(children) as Record<string, string>);
      const client = zk.client();
      zk.delay(client, 1);
      const looks = m.cold('xxxxxxxx');
      const looksSubs = '   ^       ';
      const inFlight: number[] = [];
      looks.subscribe(() => inFlight.push(client.inspect().requestsInFlight));
      watchTree(client, '/t', { concurrency: 3 }).subscribe();
      m.expect(looks).toHaveSubscriptions(looksSubs);
      m.flush();

      expect(Math.max(...inFlight)).toBe(3);
    }),
  );

  it(
    'has the whole tree of the root, including the server’s own znodes',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t': '' });
      const paths: string[] = [];
      watchTree(zk.client(), '/').subscribe((event) => {
        if (event.type !== 'synced') paths.push(event.path);
      });
      m.flush();

      expect(paths).toContain('/');
      expect(paths).toContain('/t');
      expect(paths).toContain('/zookeeper');
    }),
  );

  it(
    'completes when the client is closed, without synced if it has not read everything',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/t/a': '1' });
      const [client, slow] = [zk.client(), zk.client()];
      zk.delay(slow, 2);
      const close = m.cold('       -----x|');
      const closeSubs = '          ^-----!';
      close.subscribe(() => {
        void client.close();
        void slow.close();
      });

      m.expect(tree(client)).toBeObservable('(tas)|', values);
      m.expect(tree(slow)).toBeObservable('  --t--|', values);
      m.expect(close).toHaveSubscriptions(closeSubs);
    }),
  );

  it('errors with NO_AUTH if it may not read a znode, unless the filter rejects the znode', () => {
    const denied = new NoAuthError({ operation: 'getData', path: '/t/a' });
    const replies = (): FakeClient =>
      fakeClient({
        armData: [of(armed(nodeOf('', {}), NEVER)), throwError(() => denied)],
        armChildren: [of(armed(listOf(['a']), NEVER))],
      });
    const errors: unknown[] = [];
    const events: string[] = [];
    watchTree(replies(), '/t').subscribe({ error: (error: unknown) => errors.push(error) });
    watchTree(replies(), '/t', { filter: () => false })
      .pipe(map(({ type }) => type))
      .subscribe({
        next: (type) => events.push(type),
        error: (error: unknown) => errors.push(error),
      });

    expect(errors).toStrictEqual([denied]);
    expect(events).toStrictEqual(['added', 'synced']);
  });

  it(
    'ends all its reads and watches at an error in a repeated read',
    marbles((m) => {
      const fired = m.hot('       ----(f|)', events);
      const firedSubs = '         -^--!   ';
      const listed = m.hot('      --------');
      const listedSubs = '        --^--!  ';
      const read1 = m.cold('      -(r|)   ', { r: armed(nodeOf(''), fired) });
      const read2 = m.cold<never>('    -#', undefined, new NoAuthError());
      const read2Subs = '         ----^!  ';
      const list = m.cold('        -(r|)  ', { r: armed(listOf([]), listed) });
      const read1Subs = '         ^!      ';
      const listSubs = '          -^!     ';
      const expected = '          -as--#  ';
      const client = fakeClient({ armData: [read1, read2], armChildren: [list] });

      m.expect(watchTree(client, '/t').pipe(map(({ type }) => type))).toBeObservable(
        expected,
        { a: 'added', s: 'synced' },
        new NoAuthError(),
      );
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(list).toHaveSubscriptions(listSubs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
      m.expect(listed).toHaveSubscriptions(listedSubs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
    }),
  );

  it(
    'waits for the data when a list shows that the znode was created again',
    marbles((m) => {
      const later = { czxid: 7, mzxid: 7, pzxid: 7, ctime: 7000 };
      const fired = m.hot('       ---(d|)     ', events);
      const firedSubs = '         -^-!        ';
      const read1 = m.cold('      -(r|)       ', { r: armed(nodeOf('1'), fired) });
      const list1 = m.cold('       -(r|)      ', { r: armed(listOf([], later), NEVER) });
      const list1Subs = '         -^!         ';
      const read2 = m.cold('         --(r|)   ', { r: armed(nodeOf('2', later), NEVER) });
      const list2 = m.cold('           ----(r|)', { r: armed(listOf([], later), NEVER) });
      const read1Subs = '         ^!          ';
      const read2Subs = '         ---^-!      ';
      const list2Subs = '         -----^---!  ';
      const expected = '          -a---(ra)s  ';
      const client = fakeClient({ armData: [read1, read2], armChildren: [list1, list2] });

      m.expect(watchTree(client, '/t').pipe(map(({ type }) => type[0]))).toBeObservable(expected);
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
      m.expect(list1).toHaveSubscriptions(list1Subs);
      m.expect(list2).toHaveSubscriptions(list2Subs);
    }),
  );
});
