import { map, NEVER, of, take, throwError } from 'rxjs';
import { describe, expect, it } from 'vitest';
import type { Armed } from '../../../src/session/Armed.js';
import type { NodeData } from '../../../src/model/NodeData.js';
import type { Stat } from '../../../src/model/Stat.js';
import { digestIdentity } from '../../../src/model/digestIdentity.js';
import { AuthFailedError } from '../../../src/errors/server/AuthFailedError.js';
import { ClientClosedError } from '../../../src/errors/ClientClosedError.js';
import { ConnectionLossError } from '../../../src/errors/server/ConnectionLossError.js';
import { DataTooLargeError } from '../../../src/errors/DataTooLargeError.js';
import { InvalidAclError } from '../../../src/errors/server/InvalidAclError.js';
import { InvalidArgumentError } from '../../../src/errors/InvalidArgumentError.js';
import { NoAuthError } from '../../../src/errors/server/NoAuthError.js';
import { NodeExistsError } from '../../../src/errors/server/NodeExistsError.js';
import { NoNodeError } from '../../../src/errors/server/NoNodeError.js';
import { NotConnectedError } from '../../../src/errors/NotConnectedError.js';
import { ephemeralNode } from '../../../src/observables/ephemeralNode.js';
import { armed, fakeClient, type FakeClient } from '../fakeClient.js';
import { marbles } from '../marbles.js';
import { events, listOf, nodeOf, path, statOf } from '../nodes.js';
import { sessions } from '../sessions.js';

const mine = statOf({ ephemeralOwner: 'one' });
const others = statOf({ czxid: 7, mzxid: 7, ephemeralOwner: 'other' });
const acl = [{ perms: 31, ...digestIdentity('ann:secret') }];

/** The path that the caller asks for (p), and the paths of two sequential znodes (q, r). */
const paths = { p: path, q: '/q-0000000001', r: '/q-0000000002' };
const stats: Readonly<Record<string, Stat | null>> = { m: mine, o: others, n: null };
const done = { v: undefined };

/** The error of a request with an unknown outcome: the server may have applied the request. */
const lost = new ConnectionLossError({ outcome: 'unknown' });
const kept = armed<Stat | null>(mine, NEVER);
const keptInTwo = armed<Stat | null>(statOf({ ephemeralOwner: 'two' }), NEVER);

/**
 * Returns the reply to a read of an ephemeral. The ephemeral belongs to `one`, the first session of
 * the client.
 */
function dataOf(real: string, text = 'data'): NodeData {
  return { ...nodeOf(text, { ephemeralOwner: 'one' }), path: real };
}

/** Returns the name and the path of each sent request. */
function sentBy({ sent }: FakeClient): readonly string[] {
  return sent.map(([name, target]) => `${String(name)} ${String(target)}`);
}

describe('ephemeralNode', () => {
  it(
    'creates the znode and emits its path',
    marbles((m) => {
      const session = m.cold(' 1-------', sessions);
      const sessionSubs = '   ^       ';
      const create = m.cold(' --(p|)  ', paths);
      const createSubs = '    ^-!     ';
      const exists = m.cold('   -(k|) ', { k: kept });
      const existsSubs = '    --^!    ';
      const expected = '      --p-----';
      const client = fakeClient({ session$: session, create: [create], armExists: [exists] });

      m.expect(ephemeralNode(client, path, 'data')).toBeObservable(expected, paths);
      m.expect(create).toHaveSubscriptions(createSubs);
      m.expect(exists).toHaveSubscriptions(existsSubs);
      m.expect(session).toHaveSubscriptions(sessionSubs);
      m.flush();
      expect(client.sent).toStrictEqual([
        ['create', path, 'data', { mode: 'ephemeral' }],
        ['armExists', path],
      ]);
    }),
  );

  it(
    'emits the real path of a sequential znode, and watches this path',
    marbles((m) => {
      const session = m.cold(' 1-------', sessions);
      const sessionSubs = '   ^       ';
      const create = m.cold(' --(q|)  ', paths);
      const createSubs = '    ^-!     ';
      const exists = m.cold('   -(k|) ', { k: kept });
      const existsSubs = '    --^!    ';
      const expected = '      --q-----';
      const client = fakeClient({ session$: session, create: [create], armExists: [exists] });
      const source = ephemeralNode(client, '/q-', 'data', { mode: 'ephemeralSequential' });

      m.expect(source).toBeObservable(expected, paths);
      m.expect(exists).toHaveSubscriptions(existsSubs);
      m.expect(create).toHaveSubscriptions(createSubs);
      m.expect(session).toHaveSubscriptions(sessionSubs);
      m.flush();
      expect(client.sent).toStrictEqual([
        ['create', '/q-', 'data', { mode: 'ephemeralSequential' }],
        ['armExists', paths.q],
      ]);
    }),
  );

  it('sends nothing before a subscription', () => {
    const client = fakeClient({ session$: of(sessions[1]) });
    ephemeralNode(client, path);

    expect(client.sent).toStrictEqual([]);
  });

  it(
    'accepts synchronous replies',
    marbles((m) => {
      const session = m.cold(' --1-----', sessions);
      const sessionSubs = '   ^       ';
      const fired = m.hot('   --------');
      const firedSubs = '     --^-----';
      const expected = '      --p-----';
      const client = fakeClient({
        session$: session,
        create: [of(path)],
        armExists: [of(armed(mine, fired))],
      });

      m.expect(ephemeralNode(client, path)).toBeObservable(expected, paths);
      m.expect(fired).toHaveSubscriptions(firedSubs);
      m.expect(session).toHaveSubscriptions(sessionSubs);
    }),
  );

  it(
    'waits for a session',
    marbles((m) => {
      const session = m.cold(' o---1---', sessions);
      const sessionSubs = '   ^        ';
      const create = m.cold('     -(p|)', paths);
      const createSubs = '    ----^!   ';
      const expected = '      -----p---';
      const client = fakeClient({ session$: session, create: [create], armExists: [of(kept)] });

      m.expect(ephemeralNode(client, path)).toBeObservable(expected, paths);
      m.expect(create).toHaveSubscriptions(createSubs);
      m.expect(session).toHaveSubscriptions(sessionSubs);
    }),
  );

  it.each<[string, unknown[]]>([
    ['a relative path', ['a']],
    ['a trailing slash', ['/a/']],
    ['data that are a number', ['/a', 7]],
    ['a mode that is not ephemeral', ['/a', '', { mode: 'persistent' }]],
    ['an empty access control list', ['/a', '', { acl: [] }]],
  ])('throws at the call for %s', (_what, args) => {
    const call = ephemeralNode as (...args: unknown[]) => unknown;

    expect(() => call(fakeClient({}), ...args)).toThrow(InvalidArgumentError);
  });

  it('accepts a trailing slash in the sequential mode', () => {
    expect(() =>
      ephemeralNode(fakeClient({}), '/a/', '', { mode: 'ephemeralSequential' }),
    ).not.toThrow();
  });

  it(
    'never emits before the reply to the creation',
    marbles((m) => {
      const session = m.cold(' 1-----', sessions);
      const sessionSubs = '   ^     ';
      const create = m.cold<string>('------');
      const createSubs = '    ^-----';
      const expected = '      ------';
      const client = fakeClient({ session$: session, create: [create] });

      m.expect(ephemeralNode(client, path)).toBeObservable(expected);
      m.expect(create).toHaveSubscriptions(createSubs);
      m.expect(session).toHaveSubscriptions(sessionSubs);
    }),
  );

  it(
    'creates a znode for each of two subscribers',
    marbles((m) => {
      const session = m.cold('  1-------', sessions);
      const sessionSubs = '    ^       ';
      const create1 = m.cold(' -(q|)   ', paths);
      const create1Subs = '    ^!      ';
      const create2 = m.cold('   -(r|) ', paths);
      const create2Subs = '    --^!    ';
      const client = fakeClient({
        session$: session,
        create: [create1, create2],
        armExists: [of(kept), of(kept)],
      });
      const source = ephemeralNode(client, '/q-', '', { mode: 'ephemeralSequential' });

      m.expect(source, '       ^').toBeObservable('  -q------', paths);
      m.expect(source, '       --^').toBeObservable('---r----', paths);
      m.expect(create1).toHaveSubscriptions(create1Subs);
      m.expect(create2).toHaveSubscriptions(create2Subs);
      m.expect(session).toHaveSubscriptions(sessionSubs);
      m.flush();
      expect([...client.owned]).toStrictEqual([paths.q, paths.r]);
    }),
  );

  describe('when its consumer leaves', () => {
    it(
      'deletes the znode and drops its watch',
      marbles((m) => {
        const session = m.cold(' 1-------', sessions);
        const sessionSubs = ['  ^----!', '-----^-!'];
        const fired = m.hot('   --------');
        const firedSubs = '     --^--!  ';
        const create = m.cold(' -(p|)   ', paths);
        const exists = m.cold('  -(w|)  ', { w: armed(mine, fired) });
        const remove = m.cold('      --(v|)', done);
        const createSubs = '    ^!      ';
        const existsSubs = '    -^!     ';
        const removeSubs = '    -----^-!';
        const unsub = '         ^----!  ';
        const expected = '      -p------';
        const client = fakeClient({
          session$: session,
          create: [create],
          armExists: [exists],
          remove: [remove],
        });

        m.expect(ephemeralNode(client, path), unsub).toBeObservable(expected, paths);
        m.expect(create).toHaveSubscriptions(createSubs);
        m.expect(exists).toHaveSubscriptions(existsSubs);
        m.expect(fired).toHaveSubscriptions(firedSubs);
        m.expect(remove).toHaveSubscriptions(removeSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
        m.flush();
        expect(sentBy(client)).toStrictEqual(['create /a', 'armExists /a', 'remove /a']);
        expect([...client.owned]).toStrictEqual([]);
      }),
    );

    it(
      'deletes the znode when the consumer takes only one path',
      marbles((m) => {
        const session = m.cold(' 1-----', sessions);
        const create = m.cold(' -(p|) ', paths);
        const remove = m.cold('  -(v|)', done);
        const sessionSubs = '   ^-!   ';
        const createSubs = '    ^!    ';
        const removeSubs = '    -^!   ';
        const expected = '      -(p|) ';
        const client = fakeClient({ session$: session, create: [create], remove: [remove] });

        m.expect(ephemeralNode(client, path).pipe(take(1))).toBeObservable(expected, paths);
        m.expect(create).toHaveSubscriptions(createSubs);
        m.expect(remove).toHaveSubscriptions(removeSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      }),
    );

    it(
      'deletes the znode when a later operator throws',
      marbles((m) => {
        const session = m.cold(' 1-----', sessions);
        const create = m.cold(' -(p|) ', paths);
        const remove = m.cold('  -(v|)', done);
        const sessionSubs = '   ^-!   ';
        const createSubs = '    ^!    ';
        const removeSubs = '    -^!   ';
        const expected = '      -#    ';
        const client = fakeClient({ session$: session, create: [create], remove: [remove] });
        const source = ephemeralNode(client, path).pipe(
          map(() => {
            throw new RangeError('mine');
          }),
        );

        m.expect(source).toBeObservable(expected, {}, new RangeError('mine'));
        m.expect(create).toHaveSubscriptions(createSubs);
        m.expect(remove).toHaveSubscriptions(removeSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      }),
    );

    it(
      'rule 9: deletes a znode after the reply when its creation is in flight',
      marbles((m) => {
        const session = m.cold(' 1-------', sessions);
        const sessionSubs = '   ^-----! ';
        const create = m.cold(' ----(p|)', paths);
        const createSubs = '    ^---!   ';
        const remove = m.cold('     --(v|)', done);
        const removeSubs = '    ----^-! ';
        const unsub = '         ^-!     ';
        const expected = '      --------';
        const client = fakeClient({ session$: session, create: [create], remove: [remove] });

        m.expect(ephemeralNode(client, path), unsub).toBeObservable(expected);
        m.expect(create).toHaveSubscriptions(createSubs);
        m.expect(remove).toHaveSubscriptions(removeSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
        m.flush();
        expect(sentBy(client)).toStrictEqual(['create /a', 'remove /a']);
      }),
    );

    it(
      'deletes nothing when the creation in flight fails',
      marbles((m) => {
        const session = m.cold(' 1-------', sessions);
        const sessionSubs = '   ^---!   ';
        const create = m.cold<string>('----#', {}, new NoAuthError());
        const createSubs = '    ^---!   ';
        const unsub = '         ^-!     ';
        const expected = '      --------';
        const client = fakeClient({ session$: session, create: [create] });

        m.expect(ephemeralNode(client, path), unsub).toBeObservable(expected);
        m.expect(create).toHaveSubscriptions(createSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
        m.flush();
        expect(sentBy(client)).toStrictEqual(['create /a']);
      }),
    );

    it(
      'does not repeat a creation that found no connection',
      marbles((m) => {
        const session = m.cold(' 1-----', sessions);
        const sessionSubs = ['  ^-!', '--(^!)'];
        const create = m.cold<string>('-#', {}, new NotConnectedError());
        const createSubs = '    ^!    ';
        const unsub = '         ^-!   ';
        const expected = '      ------';
        const client = fakeClient({ session$: session, create: [create] });

        m.expect(ephemeralNode(client, path), unsub).toBeObservable(expected);
        m.expect(create).toHaveSubscriptions(createSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
        m.flush();
        expect(sentBy(client)).toStrictEqual(['create /a']);
      }),
    );

    it(
      'rule 16: deletes the znode of a creation whose reply is lost after the consumer left',
      marbles((m) => {
        const session = m.cold(' 1-------', sessions);
        const sessionSubs = '   ^----!  ';
        const create = m.cold<string>('---#', {}, lost);
        const children = m.cold('  -(c|)', { c: listOf(['q-0000000001']) });
        const createSubs = '    ^--!    ';
        const childrenSubs = '  ---^!   ';
        const remove = m.cold('     -(v|)', done);
        const removeSubs = '    ----^!  ';
        const unsub = '         ^-!     ';
        const expected = '      --------';
        const client = fakeClient({
          session$: session,
          create: [create],
          getChildren: [children],
          exists: [of(mine)],
          getData: [of(dataOf(paths.q))],
          remove: [remove],
        });
        const source = ephemeralNode(client, '/q-', 'data', { mode: 'ephemeralSequential' });

        m.expect(source, unsub).toBeObservable(expected);
        m.expect(create).toHaveSubscriptions(createSubs);
        m.expect(children).toHaveSubscriptions(childrenSubs);
        m.expect(remove).toHaveSubscriptions(removeSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
        m.flush();
        expect(sentBy(client).at(-1)).toBe(`remove ${paths.q}`);
      }),
    );

    it(
      'does not create again when the creation with the lost reply was not applied',
      marbles((m) => {
        const session = m.cold(' 1-------', sessions);
        const sessionSubs = '   ^--!    ';
        const create = m.cold<string>('---#', {}, lost);
        const createSubs = '    ^--!    ';
        const unsub = '         ^-!     ';
        const expected = '      --------';
        const client = fakeClient({
          session$: session,
          create: [create],
          getChildren: [of(listOf([]))],
        });
        const source = ephemeralNode(client, '/q-', 'data', { mode: 'ephemeralSequential' });

        m.expect(source, unsub).toBeObservable(expected);
        m.expect(create).toHaveSubscriptions(createSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
        m.flush();
        expect(sentBy(client)).toStrictEqual(['create /q-', 'getChildren /']);
      }),
    );

    it(
      'stops waiting for another session’s znode, and creates and deletes nothing',
      marbles((m) => {
        const session = m.cold(' 1-------', sessions);
        const sessionSubs = ['  ^---!', '----(^!)'];
        const fired = m.hot('   ------(d|)', events);
        const firedSubs = '     -^--!   ';
        const create = m.cold<string>('-#', {}, new NodeExistsError());
        const unsub = '         ^---!   ';
        const createSubs = '    ^!      ';
        const expected = '      --------';
        const client = fakeClient({
          session$: session,
          create: [create],
          exists: [of(others)],
          armExists: [of(armed(others, fired))],
        });

        m.expect(ephemeralNode(client, path, 'data'), unsub).toBeObservable(expected);
        m.expect(create).toHaveSubscriptions(createSubs);
        m.expect(fired).toHaveSubscriptions(firedSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
        m.flush();
        expect(sentBy(client).filter((request) => /create|remove/.test(request))).toStrictEqual([
          'create /a',
        ]);
      }),
    );
  });

  describe('when the reply to the deletion is lost', () => {
    it(
      'rule 17: deletes again while the znode is its own, until it is gone',
      marbles((m) => {
        const session = m.cold(' 1---------', sessions);
        const sessionSubs = ['  ^-!', '--^ 44ms !'];
        const remove1 = m.cold<undefined>('-#', {}, lost);
        const remove1Subs = ['  --^!', '----^!   '];
        const exists = m.cold('    -(m|)  ', stats);
        const existsSubs = ['   ---^!', '-----^!'];
        const remove2 = m.cold<undefined>('-#', {}, new NoNodeError());
        const remove2Subs = '   ------ 40ms ^!'; // only the first repetition has no pause
        const unsub = '         ^-!       ';
        const expected = '      p---------';
        const client = fakeClient({
          session$: session,
          create: [of(path)],
          armExists: [of(kept)],
          remove: [remove1, remove1, remove2],
          exists: [exists, exists],
        });

        m.expect(ephemeralNode(client, path), unsub).toBeObservable(expected, paths);
        m.expect(remove1).toHaveSubscriptions(remove1Subs);
        m.expect(exists).toHaveSubscriptions(existsSubs);
        m.expect(remove2).toHaveSubscriptions(remove2Subs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      }),
    );

    it.each([
      ['is gone', null],
      ['belongs to another session', others],
      ['is not ephemeral', statOf()],
    ])('does not delete again when the znode %s', (_how, stat) => {
      marbles((m) => {
        const session = m.cold(' 1-----', sessions);
        const sessionSubs = ['  ^-!', '--^-!'];
        const remove = m.cold<undefined>('-#', {}, lost);
        const removeSubs = '    --^!  ';
        const exists = m.cold('    -(s|)', { s: stat });
        const existsSubs = '    ---^! ';
        const unsub = '         ^-!   ';
        const expected = '      p-----';
        const client = fakeClient({
          session$: session,
          create: [of(path)],
          armExists: [of(kept)],
          remove: [remove],
          exists: [exists],
        });

        m.expect(ephemeralNode(client, path), unsub).toBeObservable(expected, paths);
        m.expect(remove).toHaveSubscriptions(removeSubs);
        m.expect(exists).toHaveSubscriptions(existsSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      })();
    });

    it(
      'looks again when the connection is lost during the look',
      marbles((m) => {
        const session = m.cold(' 1------', sessions);
        const sessionSubs = ['           ^-!', '--^-!'];
        const remove1 = m.cold<undefined>('#', {}, lost);
        const look = m.cold<Stat | null>('-#', {}, new ConnectionLossError());
        const remove1Subs = '            --(^!)';
        const lookSubs = '      --^!   ';
        const exists = m.cold('    -(m|)', stats);
        const existsSubs = '    ---^!  ';
        const remove2 = m.cold('    (v|)', done);
        const remove2Subs = '   ----(^!)';
        const unsub = '         ^-!    ';
        const client = fakeClient({
          session$: session,
          create: [of(path)],
          armExists: [of(kept)],
          remove: [remove1, remove2],
          exists: [look, exists],
        });

        m.expect(ephemeralNode(client, path), unsub).toBeObservable('p', paths);
        m.expect(remove1).toHaveSubscriptions(remove1Subs);
        m.expect(look).toHaveSubscriptions(lookSubs);
        m.expect(exists).toHaveSubscriptions(existsSubs);
        m.expect(remove2).toHaveSubscriptions(remove2Subs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      }),
    );

    it(
      'rule 17: stops the deletion when the session is over',
      marbles((m) => {
        const session = m.cold(' 1----(eo)', sessions);
        const sessionSubs = ['  ^-!', '--^--!'];
        const remove = m.cold<undefined>('---------');
        const removeSubs = '    --^--!    ';
        const unsub = '         ^-!       ';
        const client = fakeClient({
          session$: session,
          create: [of(path)],
          armExists: [of(kept)],
          remove: [remove],
        });

        m.expect(ephemeralNode(client, path), unsub).toBeObservable('p', paths);
        m.expect(remove).toHaveSubscriptions(removeSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      }),
    );

    it(
      'stops the deletion when the server refuses it',
      marbles((m) => {
        const session = m.cold(' 1----', sessions);
        const sessionSubs = ['  ^-!', '--^!'];
        const remove = m.cold<undefined>('-#', {}, new NoAuthError());
        const removeSubs = '    --^! ';
        const unsub = '         ^-!  ';
        const client = fakeClient({
          session$: session,
          create: [of(path)],
          armExists: [of(kept)],
          remove: [remove],
        });

        m.expect(ephemeralNode(client, path), unsub).toBeObservable('p', paths);
        m.expect(remove).toHaveSubscriptions(removeSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      }),
    );
  });

  describe('when the reply to the creation is lost', () => {
    it(
      'rule 16: adopts a numbered child that belongs to the own session and has the same data',
      marbles((m) => {
        const session = m.cold(' 1-----------', sessions);
        const sessionSubs = '   ^           ';
        const create = m.cold<string>('--#', {}, lost);
        const createSubs = '    ^-!         ';
        const names = ['q-0000000002', 'q-x', 'other', 'q-0000000003', 'q-00000000012'];
        const children = m.cold('  -(c|)     ', { c: listOf([...names, 'q-0000000001']) });
        const childrenSubs = '  --^!        ';
        const foreign = m.cold('     -(o|)    ', stats);
        const foreignSubs = '   ---^!       ';
        const own = m.cold('          -(m|)   ', stats);
        const ownSubs = ['      ----^!      ', '-----^!'];
        const other = m.cold('         -(d|)  ', { d: dataOf('/q-0000000003', 'other') });
        const otherSubs = '     -----^!     ';
        const data = m.cold('           -(d|) ', { d: dataOf(paths.q) });
        const dataSubs = '      ------^!    ';
        const expected = '      -------q----';
        const client = fakeClient({
          session$: session,
          create: [create],
          getChildren: [children],
          exists: [foreign, own, own],
          getData: [other, data],
          armExists: [of(kept)],
        });
        const source = ephemeralNode(client, '/q-', 'data', { mode: 'ephemeralSequential' });

        m.expect(source).toBeObservable(expected, paths);
        m.expect(create).toHaveSubscriptions(createSubs);
        m.expect(children).toHaveSubscriptions(childrenSubs);
        m.expect(foreign).toHaveSubscriptions(foreignSubs);
        m.expect(own).toHaveSubscriptions(ownSubs);
        m.expect(other).toHaveSubscriptions(otherSubs);
        m.expect(data).toHaveSubscriptions(dataSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
        m.flush();
        expect(sentBy(client)).toStrictEqual([
          'create /q-',
          'getChildren /',
          'exists /q-0000000002',
          'exists /q-0000000003',
          'getData /q-0000000003',
          'exists /q-0000000001',
          'getData /q-0000000001',
          'armExists /q-0000000001',
        ]);
      }),
    );

    it.each([
      ['/p/q-', '/p', 'q-0000000001', '/p/q-0000000001'],
      ['/p/', '/p', '0000000001', '/p/0000000001'],
      ['/p/q-', '/p', 'q--2147483648', '/p/q--2147483648'],
    ])('looks for a child of %s in %s: %s', (prefix, parent, name, real) => {
      marbles((m) => {
        const session = m.cold(' 1---', sessions);
        const create = m.cold<string>('#', {}, lost);
        const sessionSubs = '^';
        const client = fakeClient({
          session$: session,
          create: [create],
          getChildren: [of(listOf([name]))],
          exists: [of(mine)],
          getData: [of(dataOf(real, ''))],
          armExists: [of(kept)],
        });
        const source = ephemeralNode(client, prefix, undefined, { mode: 'ephemeralSequential' });

        m.expect(source).toBeObservable('r', { r: real });
        m.expect(create).toHaveSubscriptions('(^!)');
        m.expect(session).toHaveSubscriptions(sessionSubs);
        m.flush();
        expect(sentBy(client)[1]).toBe(`getChildren ${parent}`);
      })();
    });

    it(
      'rule 16: never adopts a znode that another stream of the client holds',
      marbles((m) => {
        const session = m.cold(' 1------', sessions);
        const sessionSubs = '   ^      ';
        const create1 = m.cold<string>('-#', {}, lost);
        const create1Subs = '   ^!     ';
        const create2 = m.cold(' -(r|)  ', paths);
        const create2Subs = '   -^!    ';
        const expected = '      --r----';
        const client = fakeClient({
          session$: session,
          create: [create1, create2],
          getChildren: [of(listOf(['q-0000000001']))],
          exists: [of(mine)],
          getData: [of(dataOf(paths.q))],
          armExists: [of(kept)],
        });
        client.owned.add(paths.q);
        const source = ephemeralNode(client, '/q-', 'data', { mode: 'ephemeralSequential' });

        m.expect(source).toBeObservable(expected, paths);
        m.expect(create1).toHaveSubscriptions(create1Subs);
        m.expect(create2).toHaveSubscriptions(create2Subs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      }),
    );

    it(
      'lets two streams that look at the same time adopt different children',
      marbles((m) => {
        const session = m.cold(' 1------', sessions);
        const sessionSubs = '   ^ ';
        const create = m.cold<string>('-#', {}, lost);
        const createSubs = ['   ^!', '^!'];
        const children = m.cold('-(c|) ', { c: listOf(['q-0000000001', 'q-0000000002']) });
        const data1 = m.cold('    -(d|)', { d: dataOf(paths.q) });
        const data2 = m.cold('    -(d|)', { d: dataOf(paths.r) });
        const childrenSubs = [' -^!', '-^!'];
        const data1Subs = ['    --^!', '--^!'];
        const data2Subs = '    ---^!';
        const client = fakeClient({
          session$: session,
          create: [create, create],
          getChildren: [children, children],
          exists: [of(mine), of(mine), of(mine), of(mine)],
          getData: [data1, data1, data2],
          armExists: [of(kept), of(kept)],
        });
        const source = ephemeralNode(client, '/q-', 'data', { mode: 'ephemeralSequential' });

        m.expect(source).toBeObservable('---q---', paths);
        m.expect(source).toBeObservable('----r--', paths);
        m.expect(children).toHaveSubscriptions(childrenSubs);
        m.expect(data1).toHaveSubscriptions(data1Subs);
        m.expect(data2).toHaveSubscriptions(data2Subs);
        m.expect(create).toHaveSubscriptions(createSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      }),
    );

    it(
      'creates again when the creation was not applied',
      marbles((m) => {
        const session = m.cold(' 1------', sessions);
        const sessionSubs = '   ^      ';
        const create1 = m.cold<string>('-#', {}, lost);
        const create1Subs = '   ^!     ';
        const create2 = m.cold('  -(q|)', paths);
        const create2Subs = '   --^!   ';
        const children = m.cold('-(c|) ', { c: listOf([]) });
        const childrenSubs = '  -^!    ';
        const expected = '      ---q---';
        const client = fakeClient({
          session$: session,
          create: [create1, create2],
          getChildren: [children],
          armExists: [of(kept)],
        });
        const source = ephemeralNode(client, '/q-', 'data', { mode: 'ephemeralSequential' });

        m.expect(source).toBeObservable(expected, paths);
        m.expect(create1).toHaveSubscriptions(create1Subs);
        m.expect(children).toHaveSubscriptions(childrenSubs);
        m.expect(create2).toHaveSubscriptions(create2Subs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      }),
    );

    it(
      'creates again, with its parent, when the parent is gone',
      marbles((m) => {
        const session = m.cold(' 1------', sessions);
        const sessionSubs = '   ^      ';
        const create1 = m.cold<string>('-#', {}, lost);
        const gone = m.cold<never>('-#', {}, new NoNodeError());
        const goneSubs = '      -^!    ';
        const refused = m.cold<string>('#', {}, new NoNodeError());
        const ensure = m.cold('   -(v|)', done);
        const create1Subs = '   ^!     ';
        const refusedSubs = '   --(^!) ';
        const ensureSubs = '    --^!   ';
        const expected = '      ---q---';
        const client = fakeClient({
          session$: session,
          create: [create1, refused, of(paths.q)],
          getChildren: [gone],
          ensurePath: [ensure],
          armExists: [of(kept)],
        });
        const source = ephemeralNode(client, '/q-', 'data', { mode: 'ephemeralSequential' });

        m.expect(source).toBeObservable(expected, paths);
        m.expect(create1).toHaveSubscriptions(create1Subs);
        m.expect(refused).toHaveSubscriptions(refusedSubs);
        m.expect(gone).toHaveSubscriptions(goneSubs);
        m.expect(ensure).toHaveSubscriptions(ensureSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      }),
    );

    it(
      'looks again when the connection is lost during a look',
      marbles((m) => {
        const session = m.cold(' 1------', sessions);
        const sessionSubs = '   ^      ';
        const create = m.cold<string>('-#', {}, lost);
        const look = m.cold<never>('-#', {}, new ConnectionLossError());
        const createSubs = '    ^!     ';
        const lookSubs = '      -^!    ';
        const children = m.cold('  -(c|)', { c: listOf(['q-0000000001']) });
        const childrenSubs = '  --^!   ';
        const expected = '      ---q---';
        const client = fakeClient({
          session$: session,
          create: [create],
          getChildren: [look, children],
          exists: [of(mine)],
          getData: [of(dataOf(paths.q))],
          armExists: [of(kept)],
        });
        const source = ephemeralNode(client, '/q-', 'data', { mode: 'ephemeralSequential' });

        m.expect(source).toBeObservable(expected, paths);
        m.expect(create).toHaveSubscriptions(createSubs);
        m.expect(look).toHaveSubscriptions(lookSubs);
        m.expect(children).toHaveSubscriptions(childrenSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      }),
    );

    it(
      'ignores a child that is deleted while it looks',
      marbles((m) => {
        const session = m.cold(' 1----', sessions);
        const create = m.cold<string>('-#', {}, lost);
        const gone = m.cold<NodeData>('-#', {}, new NoNodeError());
        const sessionSubs = '   ^    ';
        const createSubs = '    ^!   ';
        const goneSubs = '      -^!  ';
        const expected = '      --r--';
        const client = fakeClient({
          session$: session,
          create: [create],
          getChildren: [of(listOf(['q-0000000001', 'q-0000000002']))],
          exists: [of(mine), of(mine)],
          getData: [gone, of(dataOf(paths.r))],
          armExists: [of(kept)],
        });
        const source = ephemeralNode(client, '/q-', 'data', { mode: 'ephemeralSequential' });

        m.expect(source).toBeObservable(expected, paths);
        m.expect(create).toHaveSubscriptions(createSubs);
        m.expect(gone).toHaveSubscriptions(goneSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      }),
    );

    it(
      'finds its child although it may not read the data of another child',
      marbles((m) => {
        const session = m.cold(' 1----', sessions);
        const sessionSubs = '   ^    ';
        const create = m.cold<string>('-#', {}, lost);
        const createSubs = '    ^!   ';
        const expected = '      -r---';
        const client = fakeClient({
          session$: session,
          create: [create],
          getChildren: [of(listOf(['q-0000000001', 'q-0000000002']))],
          exists: [of(others), of(mine)],
          getData: [of(dataOf(paths.r))],
          armExists: [of(kept)],
        });
        const source = ephemeralNode(client, '/q-', 'data', { mode: 'ephemeralSequential' });

        m.expect(source).toBeObservable(expected, paths);
        m.expect(create).toHaveSubscriptions(createSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      }),
    );

    it(
      'adopts a znode without a number when the lost creation was applied',
      marbles((m) => {
        const session = m.cold(' 1------', sessions);
        const sessionSubs = '   ^      ';
        const create = m.cold<string>('-#', {}, lost);
        const createSubs = '    ^!     ';
        const data = m.cold('    -(d|) ', { d: dataOf(path) });
        const dataSubs = '      -^!    ';
        const expected = '      --p----';
        const client = fakeClient({
          session$: session,
          create: [create],
          exists: [of(mine)],
          getData: [data],
          armExists: [of(kept)],
        });

        m.expect(ephemeralNode(client, path, 'data')).toBeObservable(expected, paths);
        m.expect(create).toHaveSubscriptions(createSubs);
        m.expect(data).toHaveSubscriptions(dataSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
        m.flush();
        expect(sentBy(client)).toStrictEqual([
          'create /a',
          'exists /a',
          'getData /a',
          'armExists /a',
        ]);
      }),
    );

    it(
      'creates a znode without a number again when the lost creation was not applied',
      marbles((m) => {
        const session = m.cold(' 1------', sessions);
        const sessionSubs = '   ^      ';
        const create1 = m.cold<string>('-#', {}, lost);
        const create1Subs = '   ^!     ';
        const create2 = m.cold(' -(p|)  ', paths);
        const create2Subs = '   -^!    ';
        const expected = '      --p----';
        const client = fakeClient({
          session$: session,
          create: [create1, create2],
          exists: [of(null)],
          armExists: [of(armed(null, NEVER)), of(kept)],
        });

        m.expect(ephemeralNode(client, path, 'data')).toBeObservable(expected, paths);
        m.expect(create1).toHaveSubscriptions(create1Subs);
        m.expect(create2).toHaveSubscriptions(create2Subs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      }),
    );
  });

  describe('when a znode exists already at the path', () => {
    it(
      'adopts the znode when it belongs to the own session and has the same data',
      marbles((m) => {
        const session = m.cold(' 1------', sessions);
        const sessionSubs = '   ^      ';
        const create = m.cold<string>('-#', {}, new NodeExistsError());
        const createSubs = '    ^!     ';
        const data = m.cold('    -(d|) ', { d: dataOf(path) });
        const dataSubs = '      -^!    ';
        const expected = '      --p----';
        const client = fakeClient({
          session$: session,
          create: [create],
          exists: [of(mine)],
          getData: [data],
          armExists: [of(kept)],
        });

        m.expect(ephemeralNode(client, path, 'data')).toBeObservable(expected, paths);
        m.expect(create).toHaveSubscriptions(createSubs);
        m.expect(data).toHaveSubscriptions(dataSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      }),
    );

    it(
      'waits until another session’s znode is gone, and creates its own',
      marbles((m) => {
        const session = m.cold(' 1---------', sessions);
        const sessionSubs = '   ^         ';
        const fired1 = m.hot('  -----(d|) ', events);
        const fired1Subs = '    --^--!    ';
        const create1 = m.cold<string>('-#', {}, new NodeExistsError());
        const exists1 = m.cold(' -(w|)    ', { w: armed<Stat | null>(others, fired1) });
        const create1Subs = '   ^!        ';
        const exists1Subs = '   -^!       ';
        const exists2 = m.cold('     -(w|)', { w: armed(null, NEVER) });
        const exists2Subs = '   -----^!   ';
        const create2 = m.cold('      -(p|)', paths);
        const create2Subs = '   ------^!  ';
        const expected = '      -------p--';
        const client = fakeClient({
          session$: session,
          create: [create1, create2],
          exists: [of(others)],
          armExists: [exists1, exists2, of(kept)],
        });

        m.expect(ephemeralNode(client, path, 'data')).toBeObservable(expected, paths);
        m.expect(create1).toHaveSubscriptions(create1Subs);
        m.expect(fired1).toHaveSubscriptions(fired1Subs);
        m.expect(exists1).toHaveSubscriptions(exists1Subs);
        m.expect(exists2).toHaveSubscriptions(exists2Subs);
        m.expect(create2).toHaveSubscriptions(create2Subs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      }),
    );

    it(
      'adopts the znode when it belongs to the own session, and writes its own data',
      marbles((m) => {
        const session = m.cold(' 1------', sessions);
        const sessionSubs = '   ^      ';
        const create = m.cold<string>('-#', {}, new NodeExistsError());
        const createSubs = '    ^!     ';
        const setData = m.cold(' --(m|)', { m: mine });
        const setDataSubs = '   -^-!   ';
        const expected = '      ---p---';
        const client = fakeClient({
          session$: session,
          create: [create],
          exists: [of(mine)],
          getData: [of(dataOf(path, 'old'))],
          setData: [setData],
          armExists: [of(kept)],
        });

        m.expect(ephemeralNode(client, path, 'data')).toBeObservable(expected, paths);
        m.expect(create).toHaveSubscriptions(createSubs);
        m.expect(setData).toHaveSubscriptions(setDataSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
        m.flush();
        expect(client.sent[3]?.slice(0, 3)).toStrictEqual(['setData', path, 'data']);
      }),
    );

    it.each([
      ['persistent', null],
      ['a container', '8000000000000000'],
      ['a TTL znode', 'ff000000000003e8'],
    ])('errors when the znode is %s, which outlives its session', (_what, ephemeralOwner) => {
      marbles((m) => {
        const session = m.cold(' 1-----', sessions);
        const sessionSubs = '   ^!    ';
        const fired = m.hot('   ------');
        const firedSubs = '     -(^!) ';
        const create = m.cold<string>('-#', {}, new NodeExistsError());
        const createSubs = '    ^!    ';
        const expected = '      -#    ';
        const found = statOf({ ephemeralOwner });
        const client = fakeClient({
          session$: session,
          create: [create],
          exists: [of(found)],
          armExists: [of(armed(found, fired))],
        });
        const reason = 'a znode that is not ephemeral has this path, and no session deletes it';

        m.expect(ephemeralNode(client, path, 'data')).toBeObservable(
          expected,
          {},
          new NodeExistsError({ operation: 'create', path }, reason),
        );
        m.expect(create).toHaveSubscriptions(createSubs);
        m.expect(fired).toHaveSubscriptions(firedSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      })();
    });

    it(
      'errors when a persistent znode replaces the znode whose end it waits for',
      marbles((m) => {
        const session = m.cold('        1-------', sessions);
        const sessionSubs = '          ^----!  ';
        const fired1 = m.hot('         ----(f|)', events);
        const fired1Subs = '           -^--!   ';
        const again = m.cold('             -(w|)', { w: armed<Stat | null>(statOf(), NEVER) });
        const create = m.cold<string>('-#      ', {}, new NodeExistsError());
        const againSubs = '            ----^!  ';
        const createSubs = '           ^!      ';
        const expected = '             -----#  ';
        const client = fakeClient({
          session$: session,
          create: [create],
          exists: [of(others)],
          armExists: [of(armed<Stat | null>(others, fired1)), again],
        });
        const code$ = ephemeralNode(client, path, 'data');

        m.expect(code$).toBeObservable(
          expected,
          {},
          new NodeExistsError(
            { operation: 'create', path },
            'a znode that is not ephemeral has this path, and no session deletes it',
          ),
        );
        m.expect(fired1).toHaveSubscriptions(fired1Subs);
        m.expect(again).toHaveSubscriptions(againSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
        m.expect(create).toHaveSubscriptions(createSubs);
      }),
    );

    it(
      'deletes a znode of its session whose access control list forbids writes, and creates its own',
      marbles((m) => {
        const session = m.cold(' 1-------', sessions);
        const sessionSubs = '   ^       ';
        const create1 = m.cold<string>('-#', {}, new NodeExistsError());
        const data = m.cold<NodeData>(' -#', {}, new NoAuthError());
        const create1Subs = '   ^!      ';
        const dataSubs = '      -^!     ';
        const remove = m.cold('   -(v|) ', done);
        const removeSubs = '    --^!    ';
        const create2 = m.cold('   -(p|)', paths);
        const create2Subs = '   ---^!   ';
        const expected = '      ----p---';
        const client = fakeClient({
          session$: session,
          create: [create1, create2],
          exists: [of(mine)],
          getData: [data],
          remove: [remove],
          armExists: [of(armed(null, NEVER)), of(kept)],
        });

        m.expect(ephemeralNode(client, path, 'data')).toBeObservable(expected, paths);
        m.expect(create1).toHaveSubscriptions(create1Subs);
        m.expect(data).toHaveSubscriptions(dataSubs);
        m.expect(remove).toHaveSubscriptions(removeSubs);
        m.expect(create2).toHaveSubscriptions(create2Subs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      }),
    );

    it(
      'ignores numbered siblings that another stream has made unreadable',
      marbles((m) => {
        const session = m.cold(' 1------', sessions);
        const sessionSubs = '   ^      ';
        const create = m.cold<string>('-#', {}, lost);
        const list = m.cold('    -(l|)', { l: listOf(['q-0000000001', 'q-0000000002']) });
        const listSubs = '      -^!    ';
        const forbidden = m.cold<NodeData>('#', {}, new NoAuthError());
        const createSubs = '    ^!     ';
        const forbiddenSubs = ' --(^!) ';
        const expected = '      --r----';
        const client = fakeClient({
          session$: session,
          create: [create],
          getChildren: [list],
          exists: [of(mine), of(mine)],
          getData: [forbidden, of(dataOf(paths.r))],
          armExists: [of(kept)],
        });
        const source = ephemeralNode(client, '/q-', 'data', { mode: 'ephemeralSequential' });

        m.expect(source).toBeObservable(expected, paths);
        m.expect(create).toHaveSubscriptions(createSubs);
        m.expect(forbidden).toHaveSubscriptions(forbiddenSubs);
        m.expect(list).toHaveSubscriptions(listSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      }),
    );

    it(
      'ignores numbered siblings whose stats the client has no permission to see',
      marbles((m) => {
        const session = m.cold('         1------', sessions);
        const create = m.cold<string>('  -#     ', {}, lost);
        const list = m.cold('            -(l|)', { l: listOf(['q-0000000001', 'q-0000000002']) });
        const forbidden = m.cold<Stat>(' #      ', {}, new NoAuthError());
        const sessionSubs = '            ^      ';
        const createSubs = '             ^!     ';
        const listSubs = '               -^!    ';
        const forbiddenSubs = '          --(^!) ';
        const expected = '               --r----';
        const client = fakeClient({
          session$: session,
          create: [create],
          getChildren: [list],
          exists: [forbidden, of(mine)],
          getData: [of(dataOf(paths.r))],
          armExists: [of(kept)],
        });
        const source = ephemeralNode(client, '/q-', 'data', { mode: 'ephemeralSequential' });

        m.expect(source).toBeObservable(expected, paths);
        m.expect(create).toHaveSubscriptions(createSubs);
        m.expect(list).toHaveSubscriptions(listSubs);
        m.expect(forbidden).toHaveSubscriptions(forbiddenSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      }),
    );

    it(
      'waits until an unreadable znode is gone',
      marbles((m) => {
        const session = m.cold(' 1-----', sessions);
        const sessionSubs = '   ^     ';
        const fired = m.hot('   ------');
        const firedSubs = '     -^----';
        const create = m.cold<string>('-#', {}, new NodeExistsError());
        const createSubs = '    ^!    ';
        const expected = '      ------';
        const client = fakeClient({
          session$: session,
          create: [create],
          exists: [of(others)],
          armExists: [of(armed(others, fired))],
        });

        m.expect(ephemeralNode(client, path, 'data')).toBeObservable(expected);
        m.expect(create).toHaveSubscriptions(createSubs);
        m.expect(fired).toHaveSubscriptions(firedSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      }),
    );

    it(
      'waits until another stream of the client releases the znode, and does not write to it',
      marbles((m) => {
        const session = m.cold(' 1-----', sessions);
        const sessionSubs = '   ^     ';
        const fired = m.hot('   ------');
        const firedSubs = '     -^----';
        const create = m.cold<string>('-#', {}, new NodeExistsError());
        const createSubs = '    ^!    ';
        const expected = '      ------';
        const client = fakeClient({
          session$: session,
          create: [create],
          exists: [of(mine)],
          getData: [of(dataOf(path, 'old'))],
          setData: [of(mine)],
          armExists: [of(armed(mine, fired))],
        });
        client.owned.add(path);

        m.expect(ephemeralNode(client, path, 'data')).toBeObservable(expected);
        m.expect(create).toHaveSubscriptions(createSubs);
        m.expect(fired).toHaveSubscriptions(firedSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
        m.flush();
        expect(sentBy(client)).not.toContain('setData /a');
      }),
    );

    it(
      'lets only one of two streams that look at the same time adopt the znode',
      marbles((m) => {
        const session = m.cold(' 1------', sessions);
        const sessionSubs = '   ^      ';
        const fired = m.hot('   -------');
        const firedSubs = ['    ---^---', '---^---'];
        const create = m.cold<string>('-#', {}, lost);
        const exists = m.cold('  -(m|) ', stats);
        const data = m.cold('     -(d|)', { d: dataOf(path) });
        const existsSubs = ['   -^!', '-^!'];
        const dataSubs = ['     --^!', '--^!'];
        const watched = of(armed<Stat | null>(mine, fired));
        const client = fakeClient({
          session$: session,
          create: [create, create],
          exists: [exists, exists],
          getData: [data, data],
          armExists: [watched, watched],
        });
        const source = ephemeralNode(client, path, 'data');

        m.expect(source).toBeObservable('---p---', paths);
        m.expect(source).toBeObservable('-------', paths);
        m.expect(exists).toHaveSubscriptions(existsSubs);
        m.expect(data).toHaveSubscriptions(dataSubs);
        m.expect(create).toHaveSubscriptions(['^!', '^!']);
        m.expect(fired).toHaveSubscriptions(firedSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      }),
    );
  });

  describe('when its parent is missing', () => {
    it(
      'rule 24: creates the parents as containers, then the znode',
      marbles((m) => {
        const session = m.cold(' 1--------', sessions);
        const sessionSubs = '   ^        ';
        const create1 = m.cold<string>('-#', {}, new NoNodeError());
        const create1Subs = '   ^!       ';
        const ensure = m.cold('  --(v|)  ', done);
        const ensureSubs = '    -^-!     ';
        const create2 = m.cold('   -(p|) ', paths);
        const create2Subs = '   ---^!    ';
        const expected = '      ----p----';
        const client = fakeClient({
          session$: session,
          create: [create1, create2],
          ensurePath: [ensure],
          armExists: [of(kept)],
        });

        m.expect(ephemeralNode(client, '/x/y/a')).toBeObservable(expected, paths);
        m.expect(create1).toHaveSubscriptions(create1Subs);
        m.expect(ensure).toHaveSubscriptions(ensureSubs);
        m.expect(create2).toHaveSubscriptions(create2Subs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
        m.flush();
        expect(client.sent[1]).toStrictEqual(['ensurePath', '/x/y', { mode: 'container' }]);
      }),
    );

    it(
      'sends the creation of the parents again when its reply is lost',
      marbles((m) => {
        const session = m.cold(' 1-----', sessions);
        const sessionSubs = '   ^     ';
        const create = m.cold<string>('-#', {}, new NoNodeError());
        const ensure1 = m.cold<undefined>('-#', {}, lost);
        const createSubs = '    ^!    ';
        const ensure1Subs = '   -^!   ';
        const ensure2 = m.cold('  -(v|)', done);
        const ensure2Subs = '   --^!  ';
        const expected = '      ---p--';
        const client = fakeClient({
          session$: session,
          create: [create, of(path)],
          ensurePath: [ensure1, ensure2],
          armExists: [of(kept)],
        });

        m.expect(ephemeralNode(client, path)).toBeObservable(expected, paths);
        m.expect(create).toHaveSubscriptions(createSubs);
        m.expect(ensure1).toHaveSubscriptions(ensure1Subs);
        m.expect(ensure2).toHaveSubscriptions(ensure2Subs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      }),
    );

    it(
      'errors when it may not create the parents',
      marbles((m) => {
        const session = m.cold(' 1-----', sessions);
        const create = m.cold<string>('-#', {}, new NoNodeError());
        const ensure = m.cold<undefined>('-#', {}, new NoAuthError());
        const sessionSubs = '   ^-!   ';
        const createSubs = '    ^!    ';
        const ensureSubs = '    -^!   ';
        const expected = '      --#   ';
        const client = fakeClient({ session$: session, create: [create], ensurePath: [ensure] });

        m.expect(ephemeralNode(client, path)).toBeObservable(expected, {}, new NoAuthError());
        m.expect(create).toHaveSubscriptions(createSubs);
        m.expect(ensure).toHaveSubscriptions(ensureSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      }),
    );
  });

  describe('while it holds the znode', () => {
    it(
      'creates the znode again and emits again when somebody deletes it',
      marbles((m) => {
        const session = m.cold(' 1----------', sessions);
        const sessionSubs = '   ^          ';
        const fired = m.hot('   ---(d|)    ', events);
        const firedSubs = '     -^-!       ';
        const create1 = m.cold('-(p|)      ', paths);
        const gone = m.cold('      -(w|)   ', { w: armed(null, NEVER) });
        const create1Subs = '   ^!         ';
        const goneSubs = '      ---^!      ';
        const create2 = m.cold('    --(p|) ', paths);
        const create2Subs = '   ----^-!    ';
        const expected = '      -p----p----';
        const client = fakeClient({
          session$: session,
          create: [create1, create2],
          armExists: [of(armed(mine, fired)), gone, of(kept)],
        });

        m.expect(ephemeralNode(client, path)).toBeObservable(expected, paths);
        m.expect(create1).toHaveSubscriptions(create1Subs);
        m.expect(fired).toHaveSubscriptions(firedSubs);
        m.expect(gone).toHaveSubscriptions(goneSubs);
        m.expect(create2).toHaveSubscriptions(create2Subs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
        m.flush();
        expect(sentBy(client).filter((request) => request.startsWith('remove'))).toStrictEqual([]);
        expect([...client.owned]).toStrictEqual([path]);
      }),
    );

    it(
      'rule 5: notices when the znode was replaced by another session’s znode between two reads',
      marbles((m) => {
        const session = m.cold(' 1--------', sessions);
        const sessionSubs = '   ^        ';
        const fired1 = m.hot('  ---(d|)  ', events);
        const fired2 = m.hot('  ---------');
        const create1 = m.cold('-(p|)    ', paths);
        const taken = m.cold('     -(w|) ', { w: armed<Stat | null>(others, fired2) });
        const fired1Subs = '    -^-!     ';
        const fired2Subs = '    ----(^!) ';
        const create1Subs = '   ^!       ';
        const takenSubs = '     ---^!    ';
        const create2 = m.cold<string>('-#', {}, new NodeExistsError());
        const create2Subs = '   ----^!   ';
        const expected = '      -p-------';
        const client = fakeClient({
          session$: session,
          create: [create1, create2],
          exists: [of(others)],
          armExists: [of(armed(mine, fired1)), taken, of(armed(others, NEVER))],
        });

        m.expect(ephemeralNode(client, path)).toBeObservable(expected, paths);
        m.expect(fired1).toHaveSubscriptions(fired1Subs);
        m.expect(fired2).toHaveSubscriptions(fired2Subs);
        m.expect(create1).toHaveSubscriptions(create1Subs);
        m.expect(taken).toHaveSubscriptions(takenSubs);
        m.expect(create2).toHaveSubscriptions(create2Subs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      }),
    );

    it(
      'does not delete a znode that another session has created in its place',
      marbles((m) => {
        const session = m.cold(' 1--------', sessions);
        const fired = m.hot('   ---(d|)  ', events);
        const taken = m.cold('     (w|)  ', { w: armed<Stat | null>(others, NEVER) });
        const waiting = m.cold<string>('---------');
        const remove = m.cold('       (v|)', done);
        const unsub = '         ^-----!  ';
        const sessionSubs = '   ^        ';
        const firedSubs = '     ^--!     ';
        const takenSubs = '     ---(^!)  ';
        const waitingSubs = '   ---^-----';
        const expected = '      p--------';
        const client = fakeClient({
          session$: session,
          create: [of(path), waiting],
          armExists: [of(armed(mine, fired)), taken],
          remove: [remove],
        });

        m.expect(ephemeralNode(client, path), unsub).toBeObservable(expected, paths);
        m.expect(fired).toHaveSubscriptions(firedSubs);
        m.expect(taken).toHaveSubscriptions(takenSubs);
        m.expect(waiting).toHaveSubscriptions(waitingSubs);
        m.expect(remove).toHaveSubscriptions([]);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      }),
    );

    it(
      'rule 23: keeps the znode after a reconnect in the same session, and does not emit again',
      marbles((m) => {
        const session = m.cold(' 1--s--1---', sessions);
        const sessionSubs = '   ^         ';
        const fired1 = m.hot('  ---|      ');
        const fired1Subs = '    -^-!      ';
        const fired2 = m.hot('  ----------');
        const fired2Subs = '    -------^--';
        const create = m.cold(' -(p|)     ', paths);
        const exists = m.cold('    ----(w|)', { w: armed(mine, fired2) });
        const createSubs = '    ^!        ';
        const existsSubs = '    ---^---!  ';
        const expected = '      -p--------';
        const client = fakeClient({
          session$: session,
          create: [create],
          armExists: [of(armed(mine, fired1)), exists],
        });

        m.expect(ephemeralNode(client, path)).toBeObservable(expected, paths);
        m.expect(create).toHaveSubscriptions(createSubs);
        m.expect(fired1).toHaveSubscriptions(fired1Subs);
        m.expect(fired2).toHaveSubscriptions(fired2Subs);
        m.expect(exists).toHaveSubscriptions(existsSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
        m.flush();
        expect(sentBy(client)).toStrictEqual(['create /a', 'armExists /a', 'armExists /a']);
      }),
    );

    it(
      'rule 11: creates the znode again in the session after an expiry, and emits again',
      marbles((m) => {
        const session = m.cold(' 1--s--(eo)--2----', sessions);
        const sessionSubs = '   ^                ';
        const fired = m.hot('   -----------------');
        const firedSubs = '     -^----!          ';
        const create1 = m.cold('-(p|)            ', paths);
        const create1Subs = '   ^!               ';
        const create2 = m.cold('            -(p|)', paths);
        const create2Subs = '   ------------^!   ';
        const expected = '      -p-----------p---';
        const client = fakeClient({
          session$: session,
          create: [create1, create2],
          armExists: [of(armed(mine, fired)), of(keptInTwo)],
        });

        m.expect(ephemeralNode(client, path)).toBeObservable(expected, paths);
        m.expect(fired).toHaveSubscriptions(firedSubs);
        m.expect(create1).toHaveSubscriptions(create1Subs);
        m.expect(create2).toHaveSubscriptions(create2Subs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
        m.flush();
        expect(sentBy(client).filter((request) => request.startsWith('remove'))).toStrictEqual([]);
      }),
    );

    it(
      'rule 11: drops a creation in flight when its session expires',
      marbles((m) => {
        const session = m.cold(' 1--(eo)---2-----', sessions);
        const sessionSubs = '   ^               ';
        const create1 = m.cold('--------(p|)    ', paths);
        const create1Subs = '   ^--!            ';
        const create2 = m.cold('          --(p|)', paths);
        const create2Subs = '   ----------^-!   ';
        const expected = '      ------------p---';
        const client = fakeClient({
          session$: session,
          create: [create1, create2],
          armExists: [of(keptInTwo)],
        });

        m.expect(ephemeralNode(client, path)).toBeObservable(expected, paths);
        m.expect(create1).toHaveSubscriptions(create1Subs);
        m.expect(create2).toHaveSubscriptions(create2Subs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
        m.flush();
        expect(sentBy(client)).toStrictEqual(['create /a', 'create /a', 'armExists /a']);
      }),
    );

    it(
      'rule 11: does not delete the znode of the last session in a new session',
      marbles((m) => {
        const session = m.cold(' 1---2-----', sessions);
        const sessionSubs = '   ^         ';
        const fired = m.hot('   ----------');
        const firedSubs = '     ^---!     ';
        const create = m.cold('     --(p|)', paths);
        const createSubs = '    ----^-!   ';
        const expected = '      p-----p---';
        const client = fakeClient({
          session$: session,
          create: [of(path), create],
          armExists: [of(armed(mine, fired)), of(keptInTwo)],
        });

        m.expect(ephemeralNode(client, path)).toBeObservable(expected, paths);
        m.expect(fired).toHaveSubscriptions(firedSubs);
        m.expect(create).toHaveSubscriptions(createSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
        m.flush();
        expect(sentBy(client).filter((request) => request.startsWith('remove'))).toStrictEqual([]);
      }),
    );

    it(
      'lists the znode as owned from its creation until the consumer leaves',
      marbles((m) => {
        const session = m.cold(' 1-----', sessions);
        const create = m.cold(' --(p|)', paths);
        const looks = m.cold('  -a-b-c');
        const sessionSubs = ['  ^---!', '----(^!)'];
        const looksSubs = '     ^     ';
        const unsub = '         ^---! ';
        const expected = '      --p---';
        const client = fakeClient({
          session$: session,
          create: [create],
          armExists: [of(kept)],
          remove: [of(undefined)],
        });
        const seen: string[][] = [];
        looks.subscribe(() => seen.push([...client.owned]));

        m.expect(ephemeralNode(client, path), unsub).toBeObservable(expected, paths);
        m.expect(create).toHaveSubscriptions('^-!');
        m.expect(session).toHaveSubscriptions(sessionSubs);
        m.expect(looks).toHaveSubscriptions(looksSubs);
        m.flush();
        expect(seen).toStrictEqual([[], [path], []]);
      }),
    );
  });

  describe('with an access control list', () => {
    it(
      'sets the list after the creation, and emits the path afterwards',
      marbles((m) => {
        const session = m.cold(' 1-------', sessions);
        const sessionSubs = '   ^       ';
        const create = m.cold(' -(p|)   ', paths);
        const createSubs = '    ^!      ';
        const setAcl = m.cold('  --(v|) ', done);
        const setAclSubs = '    -^-!    ';
        const expected = '      ---p----';
        const client = fakeClient({
          session$: session,
          create: [create],
          setAcl: [setAcl],
          armExists: [of(kept)],
        });

        m.expect(ephemeralNode(client, path, 'data', { acl })).toBeObservable(expected, paths);
        m.expect(create).toHaveSubscriptions(createSubs);
        m.expect(setAcl).toHaveSubscriptions(setAclSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
        m.flush();
        expect(client.sent).toStrictEqual([
          ['create', path, 'data', { mode: 'ephemeral' }],
          ['setAcl', path, acl],
          ['armExists', path],
        ]);
      }),
    );

    it(
      'sets the list again when the reply is lost',
      marbles((m) => {
        const session = m.cold(' 1------', sessions);
        const sessionSubs = '   ^      ';
        const setAcl1 = m.cold<undefined>('-#', {}, lost);
        const setAcl1Subs = '   ^!     ';
        const setAcl2 = m.cold(' -(v|)  ', done);
        const setAcl2Subs = '   -^!    ';
        const expected = '      --p----';
        const client = fakeClient({
          session$: session,
          create: [of(path)],
          setAcl: [setAcl1, setAcl2],
          armExists: [of(kept)],
        });

        m.expect(ephemeralNode(client, path, '', { acl })).toBeObservable(expected, paths);
        m.expect(setAcl1).toHaveSubscriptions(setAcl1Subs);
        m.expect(setAcl2).toHaveSubscriptions(setAcl2Subs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      }),
    );

    it(
      'deletes the znode and errors when the server refuses the list',
      marbles((m) => {
        const session = m.cold(' 1-----', sessions);
        const sessionSubs = '   ^-!   ';
        const setAcl = m.cold<undefined>('-#', {}, new InvalidAclError());
        const setAclSubs = '    ^!    ';
        const remove = m.cold('  -(v|)', done);
        const removeSubs = '    -^!   ';
        const expected = '      -#    ';
        const client = fakeClient({
          session$: session,
          create: [of(path)],
          setAcl: [setAcl],
          remove: [remove],
        });

        m.expect(ephemeralNode(client, path, '', { acl })).toBeObservable(
          expected,
          {},
          new InvalidAclError(),
        );
        m.expect(setAcl).toHaveSubscriptions(setAclSubs);
        m.expect(remove).toHaveSubscriptions(removeSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
        m.flush();
        expect([...client.owned]).toStrictEqual([]);
      }),
    );

    it(
      'deletes the znode when its consumer leaves before the list is set',
      marbles((m) => {
        const session = m.cold(' 1------', sessions);
        const sessionSubs = ['  ^-!', '--^!'];
        const setAcl = m.cold(' ----(v|)', done);
        const setAclSubs = '    ^-!    ';
        const remove = m.cold('   -(v|)', done);
        const removeSubs = '    --^!   ';
        const unsub = '         ^-!    ';
        const expected = '      -------';
        const client = fakeClient({
          session$: session,
          create: [of(path)],
          setAcl: [setAcl],
          remove: [remove],
        });

        m.expect(ephemeralNode(client, path, '', { acl }), unsub).toBeObservable(expected);
        m.expect(setAcl).toHaveSubscriptions(setAclSubs);
        m.expect(remove).toHaveSubscriptions(removeSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      }),
    );

    it(
      'creates the znode again when somebody deletes it before its list is set',
      marbles((m) => {
        const session = m.cold(' 1------', sessions);
        const sessionSubs = '   ^      ';
        const refused = m.cold<undefined>('-#', {}, new NoNodeError());
        const refusedSubs = '   ^!     ';
        const create = m.cold('  -(p|) ', paths);
        const createSubs = '    -^!    ';
        const client = fakeClient({
          session$: session,
          create: [of(path), create],
          setAcl: [refused, of(undefined)],
          armExists: [of(armed(null, NEVER)), of(kept)],
        });

        m.expect(ephemeralNode(client, path, '', { acl })).toBeObservable('-pp----', paths);
        m.expect(refused).toHaveSubscriptions(refusedSubs);
        m.expect(create).toHaveSubscriptions(createSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      }),
    );
  });

  describe('when it cannot go on', () => {
    it.each([new NoAuthError(), new DataTooLargeError(9, 8), new RangeError('no')])(
      'errors with %s of the creation, and deletes nothing',
      (error) => {
        marbles((m) => {
          const session = m.cold(' 1---', sessions);
          const sessionSubs = '   ^-!';
          const create = m.cold<string>('--#', {}, error);
          const createSubs = '    ^-!';
          const expected = '      --#';
          const client = fakeClient({ session$: session, create: [create] });

          m.expect(ephemeralNode(client, path)).toBeObservable(expected, {}, error);
          m.expect(create).toHaveSubscriptions(createSubs);
          m.expect(session).toHaveSubscriptions(sessionSubs);
          m.flush();
          expect(sentBy(client)).toStrictEqual(['create /a']);
        })();
      },
    );

    it(
      'deletes the znode and errors when the read that sets its watch fails',
      marbles((m) => {
        const session = m.cold(' 1----', sessions);
        const sessionSubs = '   ^-!  ';
        const exists = m.cold<Armed<Stat | null>>('-#', {}, new NoAuthError());
        const existsSubs = '    ^!   ';
        const remove = m.cold('  -(v|)', done);
        const removeSubs = '    -^!  ';
        const expected = '      p#   ';
        const client = fakeClient({
          session$: session,
          create: [of(path)],
          armExists: [exists],
          remove: [remove],
        });

        m.expect(ephemeralNode(client, path)).toBeObservable(expected, paths, new NoAuthError());
        m.expect(exists).toHaveSubscriptions(existsSubs);
        m.expect(remove).toHaveSubscriptions(removeSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      }),
    );

    it(
      'sends the creation again after a pause when there was no connection',
      marbles((m) => {
        const session = m.cold(' 1------', sessions);
        const sessionSubs = '   ^      ';
        const create1 = m.cold<string>('-#', {}, new NotConnectedError());
        const create1Subs = '   ^!     ';
        const create2 = m.cold('-(p|)', paths);
        const create2Subs = '   101ms ^!';
        const expected = '      102ms p';
        const client = fakeClient({
          session$: session,
          create: [create1, create2],
          armExists: [of(kept)],
        });

        m.expect(ephemeralNode(client, path)).toBeObservable(expected, paths);
        m.expect(create1).toHaveSubscriptions(create1Subs);
        m.expect(create2).toHaveSubscriptions(create2Subs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      }),
    );

    it(
      'completes when the client is closed, and deletes nothing, because the session ends',
      marbles((m) => {
        const session = m.cold(' 1---(x|)', sessions);
        const sessionSubs = '   ^---!   ';
        const fired = m.hot('   --------');
        const firedSubs = '     -^--!   ';
        const create = m.cold(' -(p|)   ', paths);
        const createSubs = '    ^!      ';
        const expected = '      -p--|   ';
        const client = fakeClient({
          session$: session,
          create: [create],
          armExists: [of(armed(mine, fired))],
        });

        m.expect(ephemeralNode(client, path)).toBeObservable(expected, paths);
        m.expect(create).toHaveSubscriptions(createSubs);
        m.expect(fired).toHaveSubscriptions(firedSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
        m.flush();
        expect(sentBy(client)).toStrictEqual(['create /a', 'armExists /a']);
      }),
    );

    it(
      'completes when the client is closed while a creation waits for a connection',
      marbles((m) => {
        const session = m.cold(' 1-s-(x|)', sessions);
        const sessionSubs = '   ^---!   ';
        const create = m.cold<string>('------');
        const createSubs = '    ^---!   ';
        const expected = '      ----|   ';
        const client = fakeClient({ session$: session, create: [create] });

        m.expect(ephemeralNode(client, path)).toBeObservable(expected);
        m.expect(create).toHaveSubscriptions(createSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
      }),
    );

    it(
      'errors when the session ends because its credentials are refused',
      marbles((m) => {
        const session = m.cold(' 1---(y|)', sessions);
        const sessionSubs = ['  ^---!', '----(^!)'];
        const fired = m.hot('   --------');
        const firedSubs = '     ^---!   ';
        const expected = '      p---#   ';
        const client = fakeClient({
          session$: session,
          create: [of(path)],
          armExists: [of(armed(mine, fired))],
        });

        m.expect(ephemeralNode(client, path)).toBeObservable(
          expected,
          paths,
          new AuthFailedError({ operation: 'ephemeralNode' }),
        );
        m.expect(fired).toHaveSubscriptions(firedSubs);
        m.expect(session).toHaveSubscriptions(sessionSubs);
        m.flush();
        expect(sentBy(client)).toStrictEqual(['create /a', 'armExists /a']);
      }),
    );

    it(
      'completes on a client that is closed already',
      marbles((m) => {
        const session = m.cold('(x|)', sessions);
        const client = fakeClient({
          session$: session,
          create: [throwError(() => new ClientClosedError())],
        });

        m.expect(ephemeralNode(client, path)).toBeObservable('|');
        m.expect(session).toHaveSubscriptions('(^!)');
        m.flush();
        expect(client.sent).toStrictEqual([]);
      }),
    );
  });
});
