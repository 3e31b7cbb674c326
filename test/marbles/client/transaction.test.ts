import { map, merge, type Observable, switchMap, timer } from 'rxjs';
import { type Stat, watchChildren, watchData, watchExists } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { describe, expect, it } from 'vitest';
import { failureAs } from '../failureAs.js';
import { marbles } from '../marbles.js';

/**
 * Replaces an error by an object. This object contains only those fields of the error that describe
 * the request.
 */
function told(source: Observable<unknown>): Observable<unknown> {
  return source.pipe(
    failureAs(({ code, operation, path, index, outcome }) => {
      return { code, operation, path, index, outcome };
    }),
  );
}

const data = ({ data: bytes }: { readonly data: Buffer }): string => bytes.toString();

describe('transaction', () => {
  it(
    'emits the results of all operations at once, and completes',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/a': 'old', '/gone': '' });
      const client = zk.client();
      zk.delay(client, 3);
      const results$ = client.transaction([
        { type: 'create', path: '/a/n-', mode: 'persistentSequential' },
        { type: 'setData', path: '/a', data: 'new', version: 0 },
        { type: 'remove', path: '/gone' },
        { type: 'check', path: '/a', version: 1 },
      ]);
      const shown$ = results$.pipe(
        map(([path, stat, ...rest]) => [path, stat.version, stat.dataLength, ...rest]),
      );

      m.expect(shown$).toBeObservable('---(r|)', {
        r: ['/a/n-0000000000', 1, 3, undefined, undefined],
      });
    }),
  );

  it(
    'is cold: each subscription sends the transaction once',
    marbles((m) => {
      const client = memoryZooKeeper({ '/a': '' }).client();
      const results$ = client.transaction([{ type: 'setData', path: '/a', data: 'x' }]);
      const versions$ = merge(results$, timer(2).pipe(switchMap(() => results$))).pipe(
        map(([{ version }]) => version),
      );

      m.expect(versions$).toBeObservable('1-(2|)', { 1: 1, 2: 2 });
    }),
  );

  it(
    'applies nothing when one operation fails, and errors with the index of this operation',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/a': 'old' });
      const client = zk.client();
      const failed$ = client.transaction([
        { type: 'setData', path: '/a', data: 'new' },
        { type: 'create', path: '/b', mode: 'ephemeral' },
        { type: 'remove', path: '/a', version: 0 },
        { type: 'create', path: '/c' },
      ]);

      m.expect(told(failed$)).toBeObservable('(e|)', {
        e: { code: 'BAD_VERSION', operation: 'remove', path: '/a', index: 2, outcome: 'none' },
      });
      m.flush();
      m.expect(client.getData('/a').pipe(map(data))).toBeObservable('(o|)', { o: 'old' });
      m.expect(client.exists('/b')).toBeObservable('(n|)', { n: null });
    }),
  );

  it(
    'checks each operation after the changes of the earlier ones, under one zxid',
    marbles((m) => {
      const client = memoryZooKeeper().client();
      const zxids$ = client
        .transaction([
          { type: 'create', path: '/p' },
          { type: 'create', path: '/p/a' },
          { type: 'remove', path: '/p/a', version: 0 },
          { type: 'create', path: '/p/a', data: 'again' },
          { type: 'setData', path: '/p/a', data: 'twice', version: 0 },
          { type: 'setData', path: '/p', data: '' },
        ])
        .pipe(
          map(([, , , , child, parent]): unknown => {
            const { czxid, mzxid, pzxid, cversion, numChildren } = parent;
            const isOne = new Set([czxid, mzxid, pzxid, child.czxid, child.mzxid]).size === 1;
            return { isOne, cversion, numChildren, version: child.version };
          }),
        );

      m.expect(zxids$).toBeObservable('(z|)', {
        z: { isOne: true, cversion: 3, numChildren: 1, version: 1 },
      });
    }),
  );

  it(
    'makes streams emit each change once, and nothing after a failed transaction',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/a': 'old' });
      const client = zk.client();
      const other = zk.client();
      const change = (fails: boolean): Observable<unknown> =>
        told(
          other.transaction([
            { type: 'setData', path: '/a', data: 'new' },
            { type: 'create', path: '/a/b' },
            { type: 'check', path: fails ? '/none' : '/a' },
          ]),
        );
      const changes = m.cold('--f-c-', { f: true, c: false });
      const changesSubs = '   ^-----';
      const unsub = '         ------!';
      changes.pipe(switchMap(change)).subscribe();

      m.expect(
        watchData(client, '/a').pipe(map((node) => node && data(node))),
        unsub,
      ).toBeObservable('o---n-', { o: 'old', n: 'new' });
      m.expect(
        watchChildren(client, '/a').pipe(map((node) => node?.children)),
        unsub,
      ).toBeObservable('o---n-', { o: [], n: ['b'] });
      m.expect(
        watchExists(client, '/a/b').pipe(map((stat: Stat | null) => stat !== null)),
        unsub,
      ).toBeObservable('o---n-', { o: false, n: true });
      m.expect(changes).toHaveSubscriptions(changesSubs);
    }),
  );

  it(
    'creates ephemerals that end with the session, and sequential ones with consecutive numbers',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/q': '' });
      const client = zk.client();
      const observer = zk.client();
      const mode = 'ephemeralSequential';
      const paths$ = client.transaction([
        { type: 'create', path: '/q/', mode },
        { type: 'create', path: '/q/', mode },
        { type: 'remove', path: '/q/0000000000' },
        { type: 'create', path: '/q/', mode },
      ]);
      m.expect(paths$).toBeObservable('(p|)', {
        p: ['/q/0000000000', '/q/0000000001', undefined, '/q/0000000002'],
      });
      zk.play(m.cold('--x', { x: () => zk.expire(client) }));
      const names$ = watchChildren(observer, '/q').pipe(map((node) => node?.children));
      m.expect(timer(1).pipe(switchMap(() => names$)), '----!').toBeObservable('-nx-', {
        n: ['0000000001', '0000000002'],
        x: [],
      });
    }),
  );

  it.each([
    ['lost', 'old'],
    ['applied', 'new'],
  ] as const)('has an unknown outcome when its reply is dropped and it was %s', (fate, after) => {
    marbles((m) => {
      const zk = memoryZooKeeper({ '/a': 'old' });
      const client = zk.client();
      zk.play(m.cold('-d', { d: () => zk.dropReply(client, fate) }));
      const sent$ = timer(2).pipe(
        switchMap(() => client.transaction([{ type: 'setData', path: '/a', data: 'new' }])),
      );
      const read$ = timer(3).pipe(
        switchMap(() => zk.client().getData('/a')),
        map(data),
      );

      m.expect(told(sent$)).toBeObservable('--(e|)', {
        e: {
          code: 'CONNECTION_LOSS',
          ...{ operation: 'transaction', path: '/', index: undefined, outcome: 'unknown' },
        },
      });
      m.expect(read$).toBeObservable('---(d|)', { d: after });
    })();
  });

  it(
    'fails with OPERATION_TIMEOUT and an unknown outcome when its reply is late',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/a': '' });
      const client = zk.client({ operationTimeout: 3 });
      zk.play(
        m.cold('-d', {
          d: () => {
            zk.delay(client, 9);
          },
        }),
      );
      const sent$ = timer(1).pipe(
        switchMap(() => client.transaction([{ type: 'check', path: '/a' }])),
      );

      m.expect(told(sent$)).toBeObservable('----(e|)', {
        e: {
          code: 'OPERATION_TIMEOUT',
          ...{ operation: 'transaction', path: '/', index: undefined, outcome: 'unknown' },
        },
      });
    }),
  );

  it(
    'counts as one request in flight, however many operations it has',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/a': '' });
      const client = zk.client({ maxInFlight: 1 });
      zk.delay(client, 1);
      const check = { type: 'check', path: '/a' } as const;
      m.expect(told(client.transaction([check, check]))).toBeObservable('-(r|)', {
        r: [undefined, undefined],
      });
      m.expect(told(client.transaction([check]))).toBeObservable('(e|)', {
        e: {
          code: 'TOO_MANY_REQUESTS',
          ...{ operation: 'transaction', path: '/', index: undefined, outcome: 'none' },
        },
      });
    }),
  );

  it.each([
    ['applies', '/a'],
    ['refuses', '/none'],
  ])('renews the lease like any other write when the server %s it', (_, path) => {
    marbles((m) => {
      const zk = memoryZooKeeper({ '/a': '' });
      const client = zk.client({ sessionTimeout: 20 });
      client.session$.subscribe();
      const lease$ = timer(6).pipe(
        map(() => client.lease()),
        switchMap((before) =>
          told(client.transaction([{ type: 'check', path }])).pipe(
            map(() => [before, client.lease()]),
          ),
        ),
      );

      m.expect(lease$).toBeObservable('------(l|)', { l: [4, 10] });
    })();
  });

  it(
    'sends no request that is larger than the server accepts, including the chroot in each path',
    marbles((m) => {
      const zk = memoryZooKeeper({ '/app': '' });
      const client = zk.client({ chroot: '/app', maxBuffer: 2_048 });
      const write = (bytes: number): Observable<unknown> =>
        client.transaction([
          { type: 'check', path: '/' },
          { type: 'setData', path: '/', data: Buffer.alloc(bytes) },
        ]);
      // All sizes are in bytes. The packet without its operations has 17 bytes. The operation
      // `check` has 22 bytes, and the operation `setData` without its data has 26 bytes. The 22 and
      // the 26 bytes each include 4 bytes for the chroot and 1 byte for the path.
      const most = 2_048 - 17 - 22 - 26;

      m.expect(told(write(most)).pipe(map(() => 'sent'))).toBeObservable('(s|)', { s: 'sent' });
      m.expect(told(write(most + 1))).toBeObservable('(e|)', {
        e: {
          code: 'DATA_TOO_LARGE',
          ...{ operation: 'transaction', path: '/', index: undefined, outcome: 'none' },
        },
      });
    }),
  );

  it(
    'errors with the missing chroot and the operation that needs the chroot',
    marbles((m) => {
      const client = memoryZooKeeper().client({ chroot: '/app' });
      const sent$ = client.transaction([{ type: 'create', path: '/a' }]);

      m.expect(told(sent$)).toBeObservable('(e|)', {
        e: { code: 'NO_CHROOT', operation: 'create', path: '/a', index: 0, outcome: 'none' },
      });
      m.flush();
      expect(client.inspect().lastFailure).toContain('the chroot /app does not exist');
    }),
  );

  it(
    'errors with NO_NODE when the chroot exists and a parent below it is missing',
    marbles((m) => {
      const client = memoryZooKeeper({ '/app': '' }).client({ chroot: '/app' });
      const sent$ = client.transaction([
        { type: 'check', path: '/' },
        { type: 'create', path: '/a/b' },
      ]);

      m.expect(told(sent$)).toBeObservable('(e|)', {
        e: { code: 'NO_NODE', operation: 'create', path: '/a/b', index: 1, outcome: 'none' },
      });
    }),
  );

  it('throws at the call when an operation is wrong', () => {
    const client = memoryZooKeeper().client();

    expect(() =>
      client.transaction([
        { type: 'check', path: '/a' },
        { type: 'remove', path: 'a' },
      ]),
    ).toThrow('operations[1].path must be absolute, but index 0 is "a" (U+0061), got "a"');
    expect(() => client.transaction([])).toThrow('operations must be a list');
  });
});
