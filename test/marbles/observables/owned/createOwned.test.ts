import { NEVER, type Observable, of } from 'rxjs';
import {
  ConnectionLossError,
  InvalidAclError,
  NoAuthError,
  NodeExistsError,
  NoNodeError,
} from 'rxzk';
import { describe, expect, it } from 'vitest';
import { createOwned } from '../../../../src/observables/owned/createOwned.js';
import type { OwnedNode } from '../../../../src/observables/owned/OwnedNode.js';
import { armed, type FakeClient, fakeClient } from '../../fakeClient.js';
import { marbles } from '../../marbles.js';
import { events, listOf, nodeOf, statOf } from '../../nodes.js';
import { sessions } from '../../sessions.js';

const path = '/s/a';
const node: OwnedNode = { path, data: 'd', mode: 'ephemeral', acl: undefined, sessionId: 'one' };
const numbered: OwnedNode = { ...node, mode: 'ephemeralSequential' };

const paths = { p: path, q: `${path}0000000001` };
const stats = {
  /**
   * The replies to `exists`: an ephemeral of the own session (o), an ephemeral of another session
   * (f), and a missing znode (n).
   */
  o: statOf({ ephemeralOwner: 'one' }),
  f: statOf({ ephemeralOwner: 'two' }),
  n: null,
};
const data = { s: nodeOf('d'), x: nodeOf('other') };
const done = { v: undefined };

const taken = new NodeExistsError();
const lost = new ConnectionLossError({ outcome: 'unknown' });
const unsent = new ConnectionLossError({ outcome: 'none' });

/** Returns the names of the requests in the order in which the client sent them. */
function requestsOf({ sent }: FakeClient): string {
  return sent.map(([request]) => String(request)).join(' ');
}

function created(
  client: FakeClient,
  left$: Observable<unknown> = NEVER,
  owned: OwnedNode = node,
): Observable<string> {
  return createOwned(client, owned, left$);
}

describe('createOwned', () => {
  it(
    'creates the znode and emits its real path',
    marbles((m) => {
      const create = m.cold('-(q|)', paths);
      const createSubs = '   ^!   ';
      const expected = '     -(q|)';
      const client = fakeClient({ create: [create] });

      m.expect(created(client, NEVER, numbered)).toBeObservable(expected, paths);
      m.expect(create).toHaveSubscriptions(createSubs);
      m.flush();
      expect(client.sent).toStrictEqual([['create', path, 'd', { mode: 'ephemeralSequential' }]]);
    }),
  );

  it(
    'waits until the ephemeral of another session is gone, and creates its own znode',
    marbles((m) => {
      const create1 = m.cold<string>('-#         ', {}, taken);
      const exists = m.cold('          -(f|)     ', stats);
      const fired1 = m.cold('            ---(d|) ', events);
      const fired2 = m.cold('                -   ');
      const create2 = m.cold('                -(p|)', paths);
      const left = m.hot('            ---------', {});
      const create1Subs = '           ^!       ';
      const existsSubs = '            -^!      ';
      const armed1Subs = '            --^!     ';
      const fired1Subs = '            ---^--!  ';
      const armed2Subs = '            ------^! ';
      const fired2Subs = '            -------(^!)';
      const create2Subs = '           -------^!';
      const leftSubs = '              --^----! ';
      const expected = '              --------(p|)';
      const armed1 = m.cold('-(f|)', { f: armed(stats.f, fired1) });
      const armed2 = m.cold('-(n|)', { n: armed(null, fired2) });
      const client = fakeClient({
        create: [create1, create2],
        exists: [exists],
        armExists: [armed1, armed2],
      });

      m.expect(created(client, left)).toBeObservable(expected, paths);
      m.expect(create1).toHaveSubscriptions(create1Subs);
      m.expect(exists).toHaveSubscriptions(existsSubs);
      m.expect(armed1).toHaveSubscriptions(armed1Subs);
      m.expect(fired1).toHaveSubscriptions(fired1Subs);
      m.expect(armed2).toHaveSubscriptions(armed2Subs);
      m.expect(fired2).toHaveSubscriptions(fired2Subs);
      m.expect(create2).toHaveSubscriptions(create2Subs);
      m.expect(left).toHaveSubscriptions(leftSubs);
    }),
  );

  it(
    'adopts a znode of its own session at the path',
    marbles((m) => {
      const create = m.cold<string>('-#   ', {}, taken);
      const exists = m.cold('         -(o|)', stats);
      const getData = m.cold('         -(s|)', data);
      const createSubs = '          ^!   ';
      const existsSubs = '          -^!  ';
      const getDataSubs = '         --^! ';
      const expected = '            ---(p|)';
      const client = fakeClient({ create: [create], exists: [exists], getData: [getData] });

      m.expect(created(client)).toBeObservable(expected, paths);
      m.expect(create).toHaveSubscriptions(createSubs);
      m.expect(exists).toHaveSubscriptions(existsSubs);
      m.expect(getData).toHaveSubscriptions(getDataSubs);
    }),
  );

  it(
    'looks for the znode when the reply is lost, and creates it again when there is none',
    marbles((m) => {
      const create1 = m.cold<string>('-#', {}, lost);
      const exists = m.cold('-(n|)', stats);
      const reading = m.cold('-(n|)', { n: armed(null, NEVER) });
      const create2 = m.cold('-(p|)', paths);
      const create1Subs = '   ^!      ';
      const existsSubs = '    -^!     ';
      const readingSubs = '   --^!    ';
      const create2Subs = '   ---^!   ';
      const expected = '      ----(p|)';
      const client = fakeClient({
        create: [create1, create2],
        exists: [exists],
        armExists: [reading],
      });

      m.expect(created(client)).toBeObservable(expected, paths);
      m.expect(create1).toHaveSubscriptions(create1Subs);
      m.expect(exists).toHaveSubscriptions(existsSubs);
      m.expect(reading).toHaveSubscriptions(readingSubs);
      m.expect(create2).toHaveSubscriptions(create2Subs);
    }),
  );

  it(
    'adopts a numbered znode with the same data when the reply is lost',
    marbles((m) => {
      const create = m.cold<string>('-#', {}, lost);
      const list = m.cold('-(l|)', { l: listOf(['a', 'a0000000001', 'b0000000002']) });
      const exists = m.cold('-(o|)', stats);
      const getData = m.cold('-(s|)', { s: { ...data.s, path: paths.q } });
      const createSubs = '   ^!       ';
      const listSubs = '     -^!      ';
      const existsSubs = '   --^!     ';
      const getDataSubs = '  ---^!    ';
      const expected = '     ----(q|) ';
      const client = fakeClient({
        create: [create],
        getChildren: [list],
        exists: [exists],
        getData: [getData],
      });

      m.expect(created(client, NEVER, numbered)).toBeObservable(expected, paths);
      m.expect(create).toHaveSubscriptions(createSubs);
      m.expect(list).toHaveSubscriptions(listSubs);
      m.expect(exists).toHaveSubscriptions(existsSubs);
      m.expect(getData).toHaveSubscriptions(getDataSubs);
    }),
  );

  it(
    'creates a numbered znode again at once when the request with the lost reply was not applied',
    marbles((m) => {
      const create1 = m.cold<string>('-#', {}, lost);
      const list = m.cold('-(l|)', { l: listOf([]) });
      const create2 = m.cold('-(q|)', paths);
      const create1Subs = '   ^!     ';
      const listSubs = '      -^!    ';
      const create2Subs = '   --^!   ';
      const expected = '      ---(q|)';
      const client = fakeClient({ create: [create1, create2], getChildren: [list] });

      m.expect(created(client, NEVER, numbered)).toBeObservable(expected, paths);
      m.expect(create1).toHaveSubscriptions(create1Subs);
      m.expect(list).toHaveSubscriptions(listSubs);
      m.expect(create2).toHaveSubscriptions(create2Subs);
    }),
  );

  it(
    'creates missing parents as containers first',
    marbles((m) => {
      const create1 = m.cold<string>('-#', {}, new NoNodeError());
      const parent = m.cold('--(v|)', done);
      const create2 = m.cold('-(p|)', paths);
      const create1Subs = '   ^!     ';
      const parentSubs = '    -^-!   ';
      const create2Subs = '   ---^!  ';
      const expected = '      ----(p|)';
      const client = fakeClient({ create: [create1, create2], ensurePath: [parent] });

      m.expect(created(client)).toBeObservable(expected, paths);
      m.expect(create1).toHaveSubscriptions(create1Subs);
      m.expect(parent).toHaveSubscriptions(parentSubs);
      m.expect(create2).toHaveSubscriptions(create2Subs);
      m.flush();
      expect(client.sent[1]).toStrictEqual(['ensurePath', '/s', { mode: 'container' }]);
    }),
  );

  it(
    'creates the parents again on the next connection when the connection is lost',
    marbles((m) => {
      const session = m.cold('1-s-1', sessions);
      const create1 = m.cold<string>('-#', {}, new NoNodeError());
      const parent1 = m.cold<undefined>('-#', {}, lost);
      const parent2 = m.cold('-(v|)', done);
      const create2 = m.cold('-(p|)', paths);
      const sessionSubs = '   --^-!     ';
      const create1Subs = '   ^!        ';
      const parent1Subs = '   -^!    ';
      const parent2Subs = '   ----^! ';
      const create2Subs = '   -----^!';
      const expected = '      ------(p|)';
      const client = fakeClient({
        session$: session,
        create: [create1, create2],
        ensurePath: [parent1, parent2],
      });

      m.expect(created(client)).toBeObservable(expected, paths);
      m.expect(create1).toHaveSubscriptions(create1Subs);
      m.expect(parent1).toHaveSubscriptions(parent1Subs);
      m.expect(parent2).toHaveSubscriptions(parent2Subs);
      m.expect(create2).toHaveSubscriptions(create2Subs);
      m.expect(session).toHaveSubscriptions(sessionSubs);
    }),
  );

  it.each([
    {
      when: 'connected, after a pause of 100 ms',
      states: '      1         ',
      sessionSubs: ' 101ms (^!)',
      create2Subs: ' 101ms ^!  ',
      expected: '    102ms (p|)',
    },
    {
      when: 'suspended, on the next connection after the pause',
      states: '      s 199ms 1 ',
      sessionSubs: ' 101ms ^ 98ms !',
      create2Subs: ' 200ms ^!  ',
      expected: '    201ms (p|)',
    },
  ])('repeats an unsent request while $when', ({ states, expected, ...subs }) => {
    marbles((m) => {
      const session = m.cold(states, sessions);
      const create1 = m.cold<string>('-#', {}, unsent);
      const create2 = m.cold('-(p|)', paths);
      const create1Subs = '^!';
      const client = fakeClient({ session$: session, create: [create1, create2] });

      m.expect(created(client)).toBeObservable(expected, paths);
      m.expect(session).toHaveSubscriptions(subs.sessionSubs);
      m.expect(create1).toHaveSubscriptions(create1Subs);
      m.expect(create2).toHaveSubscriptions(subs.create2Subs);
      m.flush();
      expect(requestsOf(client)).toBe('create create');
    })();
  });

  it(
    'deletes a znode of its session whose data it may not read, and creates another',
    marbles((m) => {
      const create1 = m.cold<string>('-#', {}, taken);
      const exists = m.cold('-(o|)', stats);
      const getData = m.cold<never>('-#', {}, new NoAuthError());
      const remove = m.cold('-(v|)', done);
      const reading = m.cold('-(n|)', { n: armed(null, NEVER) });
      const create2 = m.cold('-(p|)', paths);
      const create1Subs = '   ^!        ';
      const existsSubs = '    -^!       ';
      const getDataSubs = '   --^!      ';
      const removeSubs = '    ---^!     ';
      const readingSubs = '   ----^!    ';
      const create2Subs = '   -----^!   ';
      const expected = '      ------(p|)';
      const client = fakeClient({
        create: [create1, create2],
        exists: [exists],
        getData: [getData],
        remove: [remove],
        armExists: [reading],
      });

      m.expect(created(client)).toBeObservable(expected, paths);
      m.expect(create1).toHaveSubscriptions(create1Subs);
      m.expect(exists).toHaveSubscriptions(existsSubs);
      m.expect(getData).toHaveSubscriptions(getDataSubs);
      m.expect(remove).toHaveSubscriptions(removeSubs);
      m.expect(reading).toHaveSubscriptions(readingSubs);
      m.expect(create2).toHaveSubscriptions(create2Subs);
    }),
  );

  it(
    'errors with NO_AUTH, and deletes nothing, if it may not list the parent after a lost reply',
    marbles((m) => {
      const refused = new NoAuthError();
      const create = m.cold<string>('   -#', {}, lost);
      const getChildren = m.cold<never>('-#', {}, refused);
      const createSubs = '               ^! ';
      const getChildrenSubs = '          -^!';
      const expected = '                 --#';
      const client = fakeClient({ create: [create], getChildren: [getChildren] });

      m.expect(created(client, NEVER, numbered)).toBeObservable(expected, {}, refused);
      m.expect(create).toHaveSubscriptions(createSubs);
      m.expect(getChildren).toHaveSubscriptions(getChildrenSubs);
      m.flush();
      expect(requestsOf(client)).toBe('create getChildren');
    }),
  );

  it.each([
    ['persistent', null],
    ['a container', '8000000000000000'],
    ['a TTL znode', 'ff00000000001388'],
  ])('errors when the znode at the path is %s', (_what, ephemeralOwner) => {
    marbles((m) => {
      const lasting = statOf({ ephemeralOwner });
      const create = m.cold<string>('-#', {}, taken);
      const exists = m.cold('-(l|)', { l: lasting });
      const fired = m.cold('-----');
      const reading = m.cold('-(l|)', { l: armed(lasting, fired) });
      const createSubs = '   ^!  ';
      const existsSubs = '   -^! ';
      const readingSubs = '  --^!';
      const firedSubs = '    ---(^!)';
      const expected = '     ---#';
      const client = fakeClient({ create: [create], exists: [exists], armExists: [reading] });
      const reason = 'a znode that is not ephemeral has this path, and no session deletes it';

      m.expect(created(client)).toBeObservable(
        expected,
        {},
        new NodeExistsError({ operation: 'create', path }, reason),
      );
      m.expect(create).toHaveSubscriptions(createSubs);
      m.expect(exists).toHaveSubscriptions(existsSubs);
      m.expect(reading).toHaveSubscriptions(readingSubs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
    })();
  });

  it.each([new NoAuthError(), new InvalidAclError()])(
    'errors with %s, and sends nothing more',
    (refused) => {
      marbles((m) => {
        const create = m.cold<string>('-#', {}, refused);
        const createSubs = '           ^!';
        const expected = '             -#';
        const client = fakeClient({ create: [create] });

        m.expect(created(client)).toBeObservable(expected, {}, refused);
        m.expect(create).toHaveSubscriptions(createSubs);
      })();
    },
  );

  describe('when its subscriber leaves', () => {
    it(
      'finishes the creation that is under way',
      marbles((m) => {
        const create = m.cold('---(p|)', paths);
        const left = m.hot('   -x-----');
        const createSubs = '   ^--!   ';
        const expected = '     ---(p|)';

        m.expect(created(fakeClient({ create: [create] }), left)).toBeObservable(expected, paths);
        m.expect(create).toHaveSubscriptions(createSubs);
        // `left` emits when the subscriber leaves. The stream under test subscribes to `left` only
        // during a pause between two requests. In this test, the stream makes no pause.
        m.expect(left).toHaveSubscriptions([]);
      }),
    );

    it(
      'finishes a second creation that is under way',
      marbles((m) => {
        const create1 = m.cold<string>('-#', {}, new NoNodeError());
        const parent = m.cold('-(v|)', done);
        const create2 = m.cold('---(p|)', paths);
        const left = m.hot('    ---x----');
        const create1Subs = '   ^!       ';
        const parentSubs = '    -^!      ';
        const leftSubs = '      -^!     ';
        const create2Subs = '   --^--!  ';
        const expected = '      -----(p|)';
        const client = fakeClient({ create: [create1, create2], ensurePath: [parent] });

        m.expect(created(client, left)).toBeObservable(expected, paths);
        m.expect(create1).toHaveSubscriptions(create1Subs);
        m.expect(parent).toHaveSubscriptions(parentSubs);
        m.expect(create2).toHaveSubscriptions(create2Subs);
        m.expect(left).toHaveSubscriptions(leftSubs);
      }),
    );

    it(
      'completes without a path while another session owns the path',
      marbles((m) => {
        const create = m.cold<string>('-#', {}, taken);
        const exists = m.cold('-(f|)', stats);
        const fired = m.cold('------');
        const reading = m.cold('-(f|)', { f: armed(stats.f, fired) });
        const left = m.hot('  -----x-');
        const createSubs = '  ^!     ';
        const existsSubs = '  -^!    ';
        const readingSubs = ' --^!   ';
        const firedSubs = '   ---^-! ';
        const leftSubs = '    --^--! ';
        const expected = '    -----| ';
        const client = fakeClient({ create: [create], exists: [exists], armExists: [reading] });

        m.expect(created(client, left)).toBeObservable(expected);
        m.expect(create).toHaveSubscriptions(createSubs);
        m.expect(exists).toHaveSubscriptions(existsSubs);
        m.expect(reading).toHaveSubscriptions(readingSubs);
        m.expect(fired).toHaveSubscriptions(firedSubs);
        m.expect(left).toHaveSubscriptions(leftSubs);
      }),
    );

    it(
      'does not create missing parents, and does not repeat the creation',
      marbles((m) => {
        const create = m.cold<string>('--#', {}, new NoNodeError());
        const createSubs = '           ^-!';
        const expected = '             --|';
        const client = fakeClient({ create: [create] });

        m.expect(created(client, of('left before the reply'))).toBeObservable(expected);
        m.expect(create).toHaveSubscriptions(createSubs);
        m.flush();
        expect(requestsOf(client)).toBe('create');
      }),
    );

    it(
      'emits the path of the znode when the reply to the creation is lost',
      marbles((m) => {
        const create = m.cold<string>('-#', {}, lost);
        const exists = m.cold('-(o|)', stats);
        const getData = m.cold('-(s|)', data);
        const left = m.hot('   x------');
        const createSubs = '   ^!     ';
        const existsSubs = '   -^!    ';
        const getDataSubs = '  --^!   ';
        const expected = '     ---(p|)';
        const client = fakeClient({ create: [create], exists: [exists], getData: [getData] });

        m.expect(created(client, left)).toBeObservable(expected, paths);
        m.expect(create).toHaveSubscriptions(createSubs);
        m.expect(exists).toHaveSubscriptions(existsSubs);
        m.expect(getData).toHaveSubscriptions(getDataSubs);
        m.expect(left).toHaveSubscriptions([]);
      }),
    );
  });
});
