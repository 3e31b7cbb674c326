import { Observable, switchMap, tap } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { ConnectionLossError } from '../../../../src/errors/server/ConnectionLossError.js';
import { openAcl } from '../../../../src/model/openAcl.js';
import type { WatchEvent } from '../../../../src/model/WatchEvent.js';
import { withChroot } from '../../../../src/session/chroot/withChroot.js';
import type { ConnectAttempt } from '../../../../src/transport/ConnectAttempt.js';
import type { Connection } from '../../../../src/transport/Connection.js';
import type { ConnectionEvent } from '../../../../src/transport/ConnectionEvent.js';
import type { Operation, OperationOf, OperationType } from '../../../../src/transport/Operation.js';
import type { Replies } from '../../../../src/transport/Replies.js';
import type { Transport } from '../../../../src/transport/Transport.js';
import { marbles } from '../../marbles.js';
import { listOf, nodeOf, statOf } from '../../nodes.js';

const attempt: ConnectAttempt = {
  address: { host: '10.0.0.1', port: 2181, server: 'zk1:2181' },
  session: { id: 'one', password: 'secret' },
  sessionTimeout: 10_000,
  credentials: [{ scheme: 'digest', credentials: 'ann:secret' }],
  lastZxid: 7,
  onWatchEvent: () => expect.unreachable(),
};

function connectionOf(parts: Partial<Connection>): Connection {
  return {
    address: attempt.address,
    session: { id: 'one', password: 'secret' },
    sessionTimeout: 10_000,
    provedAt: 5,
    setsWatches: true,
    zxid: 7,
    request: () => expect.unreachable(),
    closeSession: () => expect.unreachable(),
    ...parts,
  };
}

function transportOf(connect: Transport['connect']): Transport {
  return { name: 'memory', connect };
}

/**
 * One request through `withChroot`. `asked` is the request of the user, and `sent` is the request
 * that the server gets. `reply` is the reply of the server, and `shown` is the reply that the user
 * gets.
 */
interface Case<T extends OperationType> {
  readonly asked: OperationOf<T>;
  readonly sent: OperationOf<T>;
  readonly reply: Replies[T];
  readonly shown: Replies[T];
}

/**
 * The cases for each kind of request. If a kind of request has no entry in a `Cases` object, the
 * compiler reports an error.
 */
type Cases = { readonly [T in OperationType]: readonly Case<T>[] };

const stat = statOf();
const node = nodeOf('1');
const list = listOf(['b']);
const data = Buffer.from('1');
const plain = { type: 'create', data, mode: 'persistent', ttl: undefined, acl: openAcl } as const;
const numbered = { ...plain, mode: 'persistentSequential' } as const;
const written = { type: 'setData', data, version: 3 } as const;

/**
 * Returns two cases of a request whose reply contains no path. In the first case, the request has
 * the path of the root. In the second case, the request has the path of another znode.
 */
function atEachPath<T extends OperationType>(
  operation: Omit<OperationOf<T>, 'path'>,
  reply: Replies[T],
): readonly Case<T>[] {
  const at = (path: string) => ({ ...operation, path }) as unknown as OperationOf<T>;
  return [
    { asked: at('/'), sent: at('/app'), reply, shown: reply },
    { asked: at('/a/b'), sent: at('/app/a/b'), reply, shown: reply },
  ];
}

/** Returns the case of a request that `withChroot` does not change. */
function asItIs<T extends OperationType>(
  operation: OperationOf<T>,
  reply: Replies[T],
): readonly Case<T>[] {
  return [{ asked: operation, sent: operation, reply, shown: reply }];
}

/**
 * Returns the case of a creation. `path` is the path that the user sends, and `sent` is the path
 * that the server gets. `reply` is the reply of the server, and `shown` is the reply that the user
 * gets.
 */
function creation(
  operation: Omit<OperationOf<'create'>, 'path'>,
  [path, sent, reply, shown]: readonly [string, string, Replies['create'], Replies['create']],
): Case<'create'> {
  return { asked: { ...operation, path }, sent: { ...operation, path: sent }, reply, shown };
}

const cases: Cases = {
  exists: [
    ...atEachPath<'exists'>({ type: 'exists', watch: true }, stat),
    ...atEachPath<'exists'>({ type: 'exists', watch: false }, null),
  ],
  getData: Object.entries({ '/': '/app', '/a': '/app/a', '//b/c': '/b/c' }).map(
    ([path, absolute]) => ({
      asked: { type: 'getData', path, watch: true },
      sent: { type: 'getData', path: absolute, watch: true },
      reply: { ...node, path: absolute },
      shown: { ...node, path },
    }),
  ),
  getChildren: ['/', '/a'].map((path) => ({
    asked: { type: 'getChildren', path, watch: false },
    sent: { type: 'getChildren', path: path === '/' ? '/app' : '/app/a', watch: false },
    reply: { ...list, path: path === '/' ? '/app' : '/app/a' },
    shown: { ...list, path },
  })),
  getAcl: atEachPath<'getAcl'>({ type: 'getAcl' }, { acl: openAcl, stat }),
  create: [
    creation(plain, ['/', '/app', '/app', '/']),
    creation(plain, ['/a', '/app/a', '/app/a', '/a']),
    creation(numbered, ['/a-', '/app/a-', '/app/a-01', '/a-01']),
    creation(numbered, ['/a/', '/app/a/', '/app/a/01', '/a/01']),
    // In the next three cases, the name of the new znode is only the number that the server adds.
    // With the path `/app`, the server would create `/app01` outside of the chroot. So the server
    // must get the path `/app/`, which ends with a slash.
    creation(numbered, ['/', '/app/', '/app/01', '/01']),
    creation({ ...plain, mode: 'ephemeralSequential' }, ['/', '/app/', '/app/01', '/01']),
    creation({ ...plain, mode: 'ttlSequential', ttl: 9 }, ['/', '/app/', '/app/01', '/01']),
    creation({ ...plain, stat: true }, [
      ...(['/', '/app', { path: '/app', stat }, { path: '/', stat }] as const),
    ]),
    creation({ ...numbered, stat: true }, [
      ...(['/a-', '/app/a-', { path: '/app/a-01', stat }, { path: '/a-01', stat }] as const),
    ]),
  ],
  setData: atEachPath<'setData'>(written, stat),
  setAcl: atEachPath<'setAcl'>({ type: 'setAcl', acl: openAcl, version: 3 }, undefined),
  remove: atEachPath<'remove'>({ type: 'remove', version: 3 }, undefined),
  sync: atEachPath<'sync'>({ type: 'sync' }, undefined),
  addAuth: asItIs<'addAuth'>(
    { type: 'addAuth', path: '/', credential: { scheme: 'digest', credentials: 'ann:secret' } },
    undefined,
  ),
  setWatches: [
    {
      asked: {
        ...{ type: 'setWatches', path: '/', relativeZxid: 7 },
        ...{ data: ['/', '/a', '//b'], exist: ['/a/b'], child: ['/', '/c'] },
      },
      sent: {
        ...{ type: 'setWatches', path: '/', relativeZxid: 7 },
        ...{ data: ['/app', '/app/a', '/b'], exist: ['/app/a/b'], child: ['/app', '/app/c'] },
      },
      reply: undefined,
      shown: undefined,
    },
  ],
  removeWatch: atEachPath<'removeWatch'>({ type: 'removeWatch', kind: 'any' }, undefined),
  addWatch: atEachPath<'addWatch'>({ type: 'addWatch', recursive: true }, undefined),
  transaction: [
    {
      asked: {
        type: 'transaction',
        path: '/',
        operations: [
          { type: 'check', path: '/', version: 1 },
          { ...plain, path: '/a' },
          { ...numbered, path: '/' },
          { ...numbered, path: '/', stat: true },
          { ...written, path: '/a/b' },
          { type: 'remove', path: '/c', version: 2 },
        ],
      },
      sent: {
        type: 'transaction',
        path: '/',
        operations: [
          { type: 'check', path: '/app', version: 1 },
          { ...plain, path: '/app/a' },
          { ...numbered, path: '/app/' },
          { ...numbered, path: '/app/', stat: true },
          { ...written, path: '/app/a/b' },
          { type: 'remove', path: '/app/c', version: 2 },
        ],
      },
      reply: {
        type: 'applied',
        results: [undefined, '/app/a', '/app/01', { path: '/app/02', stat }, stat, undefined],
      },
      shown: {
        type: 'applied',
        results: [undefined, '/a', '/01', { path: '/02', stat }, stat, undefined],
      },
    },
    {
      asked: { type: 'transaction', path: '/', operations: [{ ...plain, path: '/a' }] },
      sent: { type: 'transaction', path: '/', operations: [{ ...plain, path: '/app/a' }] },
      reply: { type: 'refused', index: 0, returnCode: -110 },
      shown: { type: 'refused', index: 0, returnCode: -110 },
    },
  ],
  getEphemerals: [
    {
      asked: { type: 'getEphemerals', path: '/a' },
      sent: { type: 'getEphemerals', path: '/app/a' },
      reply: ['/app/a', '/app/a/b', '/app/ab'],
      shown: ['/a', '/a/b', '/ab'],
    },
    {
      asked: { type: 'getEphemerals', path: '/' },
      sent: { type: 'getEphemerals', path: '/app' },
      // The server returns each path that begins with the text `/app`. So the server also returns
      // `/apple`. The user must not get the paths outside of the chroot.
      reply: ['/app', '/app/a', '/apple', '/apple/a'],
      shown: ['/', '/a'],
    },
  ],
  whoAmI: asItIs<'whoAmI'>({ type: 'whoAmI', path: '/' }, [{ scheme: 'ip', id: '127.0.0.1' }]),
  countDescendants: atEachPath<'countDescendants'>({ type: 'countDescendants' }, 4),
};

/**
 * Creates an operator that sends a request over each new connection. The request has a callback,
 * which gets the reply as arguments. The operator emits these arguments as a list.
 */
function ask(operation: Operation) {
  return switchMap(
    (event: ConnectionEvent) =>
      new Observable<unknown>((subscriber) => {
        if (event.type !== 'connected') return;
        event.connection.request(operation, (...reply: unknown[]) => {
          subscriber.next(reply);
        });
      }),
  );
}

describe('withChroot', () => {
  it('returns the same transport if there is no chroot', () => {
    const transport = transportOf(() => expect.unreachable());

    expect(withChroot(transport, '')).toBe(transport);
    expect(withChroot(transport, '/app').name).toBe('memory');
  });

  it(
    'passes on the settings and all events, and drops the connection when its subscriber leaves',
    marbles((m) => {
      const events = {
        d: { type: 'disconnected', cause: 'cable' },
        e: { type: 'expired' },
        f: { type: 'authFailed' },
      } as const;
      const source = m.cold('  -d-e-f--', events);
      const sub = '            ^-----! ';
      const sourceSubs = '     ^-----! ';
      const expected = '       -d-e-f--';
      const attempts: ConnectAttempt[] = [];
      const transport = transportOf((given) => {
        attempts.push(given);
        return source;
      });

      m.expect(withChroot(transport, '/app').connect(attempt), sub).toBeObservable(
        expected,
        events,
      );
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.flush();
      const { onWatchEvent, ...asAsked } = attempt;
      expect(attempts).toMatchObject([asAsked]);
      expect(attempts.map(({ onWatchEvent }) => onWatchEvent)).not.toContain(onWatchEvent);
    }),
  );

  it(
    'removes the chroot from the paths of watch events',
    marbles((m) => {
      const source = m.hot<WatchEvent>(' -r-d-k-c-o--', {
        r: { type: 'child', path: '/app' },
        d: { type: 'deleted', path: '/app/a' },
        k: { type: 'changed', path: '/app/a/b' },
        c: { type: 'created', path: '/app/app' },
        o: { type: 'changed', path: '/apple' },
      });
      const sub = '                      ^----------! ';
      const sourceSubs = '               ^----------! ';
      const expected = '                 -r-d-k-c-o--';
      const transport = transportOf(({ onWatchEvent }) =>
        source.pipe(
          tap(onWatchEvent),
          switchMap(() => []),
        ),
      );
      const shown$ = new Observable<WatchEvent>((subscriber) =>
        withChroot(transport, '/app')
          .connect({
            ...attempt,
            onWatchEvent: (event) => {
              subscriber.next(event);
            },
          })
          .subscribe(),
      );

      m.expect(shown$, sub).toBeObservable(expected, {
        r: { type: 'child', path: '/' },
        d: { type: 'deleted', path: '/a' },
        k: { type: 'changed', path: '/a/b' },
        c: { type: 'created', path: '/app' },
        o: { type: 'changed', path: '//apple' },
      });
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it.each(Object.values(cases).flat() as Case<OperationType>[])(
    'sends $asked.type of $asked.path to $sent.path, and removes the chroot from the reply',
    ({ asked, sent, reply, shown }) => {
      marbles((m) => {
        const answer = m.cold('   --r', { r: reply });
        const got: Operation[] = [];
        const connection = connectionOf({
          request: (operation: Operation, done: (code: number, reply?: never) => void) => {
            got.push(operation);
            answer.subscribe((value) => {
              done(0, value as never);
            });
          },
        });
        const source = m.cold('  -c---', { c: { type: 'connected', connection } as const });
        const sourceSubs = '     ^----';
        const answerSubs = '     -^---';
        const expected = '       ---r-';
        const transport = withChroot(
          transportOf(() => source),
          '/app',
        );

        m.expect(transport.connect(attempt).pipe(ask(asked))).toBeObservable(expected, {
          r: [0, shown, undefined],
        });
        m.expect(source).toHaveSubscriptions(sourceSubs);
        m.expect(answer).toHaveSubscriptions(answerSubs);
        m.flush();
        expect(got).toStrictEqual([sent]);
      })();
    },
  );

  it(
    'passes on the code and the cause of a request that fails',
    marbles((m) => {
      const cause = new ConnectionLossError({ operation: 'connect' });
      const connection = connectionOf({
        request: (_operation, done) => {
          done(-4, undefined, cause);
        },
      });
      const source = m.cold('  -c-', { c: { type: 'connected', connection } as const });
      const sourceSubs = '     ^--';
      const expected = '       -f-';
      const transport = withChroot(
        transportOf(() => source),
        '/app',
      );
      const operation = { type: 'getData', path: '/a', watch: false } as const;

      m.expect(transport.connect(attempt).pipe(ask(operation))).toBeObservable(expected, {
        f: [-4, undefined, cause],
      });
      m.expect(source).toHaveSubscriptions(sourceSubs);
    }),
  );

  it(
    'does not change the other properties of a connection, its newest zxid or the end of its session',
    marbles((m) => {
      const closing = m.cold<never>('  --|   ');
      const connection = { ...connectionOf({ closeSession: () => closing }), zxid: 7 };
      const source = m.cold('       -c----', { c: { type: 'connected', connection } as const });
      const sourceSubs = '          ^-----';
      const closingSubs = '         -^-!  ';
      const expected = '            ------';
      const transport = withChroot(
        transportOf(() => source),
        '/app',
      );
      const shown: Connection[] = [];
      const closed$ = transport.connect(attempt).pipe(
        switchMap((event) => {
          if (event.type !== 'connected') expect.unreachable();
          shown.push(event.connection);
          return event.connection.closeSession();
        }),
      );

      m.expect(closed$).toBeObservable(expected);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(closing).toHaveSubscriptions(closingSubs);
      m.flush();
      const { address, session, sessionTimeout, provedAt, setsWatches } = connection;
      connection.zxid = 9;
      expect(shown).toMatchObject([
        { address, session, sessionTimeout, provedAt, setsWatches, zxid: 9 },
      ]);
    }),
  );
});
