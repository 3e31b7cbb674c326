import { of } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { ensurePath } from '../../../src/client/ensurePath.js';
import { createChroot } from '../../../src/client/createChroot.js';
import { InvalidArgumentError } from '../../../src/errors/InvalidArgumentError.js';
import { NoChrootError } from '../../../src/errors/NoChrootError.js';
import type { CreateMode } from '../../../src/model/CreateMode.js';
import type { Stat } from '../../../src/model/Stat.js';
import { ConnectionLossError } from '../../../src/errors/server/ConnectionLossError.js';
import { NoAuthError } from '../../../src/errors/server/NoAuthError.js';
import { NodeExistsError } from '../../../src/errors/server/NodeExistsError.js';
import { NoNodeError } from '../../../src/errors/server/NoNodeError.js';
import { UnimplementedError } from '../../../src/errors/server/UnimplementedError.js';
import { fakeClient } from '../fakeClient.js';
import { marbles } from '../marbles.js';
import { statOf } from '../nodes.js';

/**
 * The values that `exists` emits: a stat for an existing znode (s), and `null` for a missing znode
 * (n).
 */
const stats: Readonly<Record<string, Stat | null>> = { s: statOf(), n: null };
const paths = { p: '/done' };
const done = { v: undefined };
const chroot = createChroot('/app');
const missing = of(null);
const there = of(statOf());

describe('ensurePath', () => {
  it(
    'creates nothing when the znode exists',
    marbles((m) => {
      const exists = m.cold(' --(s|)', stats);
      const existsSubs = '    ^-!   ';
      const expected = '      --(v|)';
      const client = fakeClient({ exists: [exists] });

      m.expect(ensurePath(client, '/a/b', 'persistent', chroot)).toBeObservable(expected, done);
      m.expect(exists).toHaveSubscriptions(existsSubs);
      m.flush();
      expect(client.sent).toStrictEqual([['exists', '/a/b']]);
    }),
  );

  it(
    'creates the missing znodes, from the top',
    marbles((m) => {
      const absent = m.cold(' -(n|)        ', stats);
      const absentSubs = ['   ^!', '-^!    '];
      const present = m.cold('  -(s|)      ', stats);
      const presentSubs = '   --^!         ';
      const create1 = m.cold('   --(p|)    ', paths);
      const create1Subs = '   ---^-!       ';
      const create2 = m.cold('     --(p|)  ', paths);
      const create2Subs = '   -----^-!     ';
      const expected = '      -------(v|)  ';
      const client = fakeClient({ exists: [absent, absent, present], create: [create1, create2] });

      m.expect(ensurePath(client, '/a/b/c', 'container', chroot)).toBeObservable(expected, done);
      m.expect(absent).toHaveSubscriptions(absentSubs);
      m.expect(present).toHaveSubscriptions(presentSubs);
      m.expect(create1).toHaveSubscriptions(create1Subs);
      m.expect(create2).toHaveSubscriptions(create2Subs);
      m.flush();
      expect(client.sent).toStrictEqual([
        ['exists', '/a/b/c'],
        ['exists', '/a/b'],
        ['exists', '/a'],
        ['create', '/a/b', undefined, { mode: 'container' }],
        ['create', '/a/b/c', undefined, { mode: 'container' }],
      ]);
    }),
  );

  it(
    'creates znodes below an unreadable parent, because NO_AUTH proves that the parent exists',
    marbles((m) => {
      const absent = m.cold('          -(n|)    ', stats);
      const forbidden = m.cold<Stat>(' -#      ', {}, new NoAuthError());
      const create = m.cold('          -(p|)    ', paths);
      const absentSubs = '             ^!       ';
      const forbiddenSubs = '          -^!      ';
      const createSubs = '             --^!     ';
      const expected = '               ---(v|)  ';
      const client = fakeClient({ exists: [absent, forbidden], create: [create] });

      m.expect(ensurePath(client, '/a/b', 'persistent', chroot)).toBeObservable(expected, done);
      m.expect(absent).toHaveSubscriptions(absentSubs);
      m.expect(forbidden).toHaveSubscriptions(forbiddenSubs);
      m.expect(create).toHaveSubscriptions(createSubs);
    }),
  );

  it(
    'uses a znode that somebody else creates at the same time',
    marbles((m) => {
      const exists = m.cold(' (n|)    ', stats);
      const parent = m.cold(' (s|)    ', stats);
      const create = m.cold<string>(' --#', {}, new NodeExistsError());
      const existsSubs = '    (^!)    ';
      const parentSubs = '    (^!)    ';
      const createSubs = '    ^-!     ';
      const expected = '      --(v|)  ';
      const client = fakeClient({ exists: [exists, parent], create: [create] });

      m.expect(ensurePath(client, '/a/b', 'persistent', chroot)).toBeObservable(expected, done);
      m.expect(exists).toHaveSubscriptions(existsSubs);
      m.expect(parent).toHaveSubscriptions(parentSubs);
      m.expect(create).toHaveSubscriptions(createSubs);
    }),
  );

  it(
    'starts again when somebody removes the parent before the creation',
    marbles((m) => {
      const refused = m.cold<string>('-#', {}, new NoNodeError());
      const refusedSubs = '   ^!      ';
      const create = m.cold('  -(p|)  ', paths);
      const createSubs = ['   -^!', '--^!'];
      const expected = '      ---(v|) ';
      const client = fakeClient({
        exists: [missing, there, missing, missing, there],
        create: [refused, create, create],
      });

      m.expect(ensurePath(client, '/a/b', 'container', chroot)).toBeObservable(expected, done);
      m.expect(refused).toHaveSubscriptions(refusedSubs);
      m.expect(create).toHaveSubscriptions(createSubs);
      m.flush();
      expect(client.sent.map(([name, path]) => `${String(name)} ${String(path)}`)).toStrictEqual([
        ...['exists /a/b', 'exists /a', 'create /a/b'],
        ...['exists /a/b', 'exists /a', 'exists /', 'create /a', 'create /a/b'],
      ]);
    }),
  );

  it(
    'creates persistent znodes when the server does not know containers',
    marbles((m) => {
      const unknown = m.cold<string>('-#', {}, new UnimplementedError());
      const unknownSubs = '   ^!     ';
      const create = m.cold('  -(p|)', paths);
      const createSubs = '    -^!   ';
      const expected = '      --(v|)';
      const client = fakeClient({
        exists: [missing, there, missing, there],
        create: [unknown, create],
      });

      m.expect(ensurePath(client, '/a/b', 'container', chroot)).toBeObservable(expected, done);
      m.expect(unknown).toHaveSubscriptions(unknownSubs);
      m.expect(create).toHaveSubscriptions(createSubs);
      m.flush();
      expect(client.sent.at(-1)).toStrictEqual([
        'create',
        '/a/b',
        undefined,
        { mode: 'persistent' },
      ]);
    }),
  );

  it.each(['ephemeral', 'persistentSequential', 'ephemeralSequential', 'ttl', 'presistent'])(
    'throws at the call for the mode %s',
    (mode) => {
      const call = (): unknown => ensurePath(fakeClient({}), '/a', mode as CreateMode, chroot);

      expect(call).toThrow(InvalidArgumentError);
      expect(call).toThrow(`mode must be persistent or container, got "${mode}"`);
    },
  );

  it(
    'errors with NO_CHROOT and creates nothing when the chroot does not exist',
    marbles((m) => {
      const exists = m.cold(' -(n|)    ', stats);
      const existsSubs = ['   ^!', '-^!', '--^!'];
      const expected = '      ---#    ';
      const client = fakeClient({ exists: [exists, exists, exists] });

      m.expect(ensurePath(client, '/a/b', 'persistent', chroot)).toBeObservable(
        expected,
        {},
        new NoChrootError('/app', { operation: 'ensurePath', path: '/a/b' }),
      );
      m.expect(exists).toHaveSubscriptions(existsSubs);
    }),
  );

  it(
    'passes on the error of exists',
    marbles((m) => {
      const exists = m.cold<Stat | null>('--#', {}, new ConnectionLossError());
      const existsSubs = '    ^-!';
      const expected = '      --#';
      const client = fakeClient({ exists: [exists] });

      m.expect(ensurePath(client, '/a', 'persistent', chroot)).toBeObservable(
        expected,
        {},
        new ConnectionLossError(),
      );
      m.expect(exists).toHaveSubscriptions(existsSubs);
    }),
  );

  it(
    'passes on any other error of a creation, and creates nothing below that path',
    marbles((m) => {
      const create = m.cold<string>('--#', {}, new NoAuthError());
      const createSubs = '    ^-!';
      const expected = '      --#';
      const client = fakeClient({ exists: [missing, missing, there], create: [create] });

      m.expect(ensurePath(client, '/a/b', 'persistent', chroot)).toBeObservable(
        expected,
        {},
        new NoAuthError(),
      );
      m.expect(create).toHaveSubscriptions(createSubs);
    }),
  );

  it(
    'creates nothing more after unsubscribe',
    marbles((m) => {
      const create = m.cold('---(p|)', paths);
      const createSubs = '   ^-!    ';
      const unsub = '        ^-!    ';
      const expected = '     -------';
      const client = fakeClient({ exists: [missing, missing, there], create: [create] });

      m.expect(ensurePath(client, '/a/b', 'persistent', chroot), unsub).toBeObservable(expected);
      m.expect(create).toHaveSubscriptions(createSubs);
    }),
  );

  it('sends nothing before a subscription', () => {
    const client = fakeClient({});
    ensurePath(client, '/a/b', 'persistent', chroot);

    expect(client.sent).toStrictEqual([]);
  });
});
