import { asyncScheduler, NEVER, type Observable } from 'rxjs';
import { ConnectionLossError, NoAuthError } from 'rxzk';
import { describe, expect, it } from 'vitest';
import type { OwnedNode } from '../../../../src/observables/owned/OwnedNode.js';
import { withOwned } from '../../../../src/observables/owned/withOwned.js';
import { type FakeClient, fakeClient, type FakeClientConfig } from '../../fakeClient.js';
import { marbles } from '../../marbles.js';
import { path } from '../../nodes.js';
import { sessions } from '../../sessions.js';

const node: OwnedNode = { path, data: 'd', mode: 'ephemeral', acl: undefined, sessionId: 'one' };
const paths = { p: path };
const done = { v: undefined };
const unsent = new ConnectionLossError({ outcome: 'none' });

/**
 * Creates a client, and a function `use` that makes a callback for `withOwned`. Each call of such a
 * callback adds two values to the list `used`: the current frame, and the path that the callback
 * gets.
 */
function clientOf(config: FakeClientConfig) {
  const client = fakeClient(config);
  const used: (readonly [frame: number, real: string])[] = [];
  const use = (use$: Observable<string>) => (real: string) => {
    used.push([asyncScheduler.now(), real]);
    return use$;
  };
  return { client, used, use };
}

function requestsOf({ sent }: FakeClient): string {
  return sent.map(([request]) => String(request)).join(' ');
}

describe('withOwned', () => {
  it(
    'emits the values of the use, and completes with the use and without a deletion',
    marbles((m) => {
      const create = m.cold(' -(p|)  ', paths);
      const use$ = m.cold('    -a-b-|');
      const createSubs = '    ^!     ';
      const useSubs = '       -^----!';
      const expected = '      --a-b-|';
      const { client, used, use } = clientOf({ create: [create] });

      m.expect(withOwned(client, node, use(use$))).toBeObservable(expected);
      m.expect(create).toHaveSubscriptions(createSubs);
      m.expect(use$).toHaveSubscriptions(useSubs);
      m.flush();
      expect(used).toStrictEqual([[1, path]]);
      expect(requestsOf(client)).toBe('create');
    }),
  );

  it(
    'deletes the znode when its consumer unsubscribes',
    marbles((m) => {
      const create = m.cold('-(p|) ', paths);
      const use$ = m.cold('   -a----');
      const remove = m.cold('   -(v|)', done);
      const createSubs = '   ^!    ';
      const useSubs = '      -^-!  ';
      const removeSubs = '   ---^! ';
      const unsub = '        ---!  ';
      const expected = '     --a---';
      const { client, use } = clientOf({ create: [create], remove: [remove] });

      m.expect(withOwned(client, node, use(use$)), unsub).toBeObservable(expected);
      m.expect(create).toHaveSubscriptions(createSubs);
      m.expect(use$).toHaveSubscriptions(useSubs);
      m.expect(remove).toHaveSubscriptions(removeSubs);
    }),
  );

  it(
    'deletes the znode when the use fails',
    marbles((m) => {
      const create = m.cold('-(p|) ', paths);
      const use$ = m.cold('   --#   ', {}, new RangeError('mine'));
      const remove = m.cold('   -(v|)', done);
      const createSubs = '   ^!    ';
      const useSubs = '      -^-!  ';
      const removeSubs = '   ---^! ';
      const expected = '     ---#  ';
      const { client, use } = clientOf({ create: [create], remove: [remove] });

      m.expect(withOwned(client, node, use(use$))).toBeObservable(
        expected,
        {},
        new RangeError('mine'),
      );
      m.expect(create).toHaveSubscriptions(createSubs);
      m.expect(use$).toHaveSubscriptions(useSubs);
      m.expect(remove).toHaveSubscriptions(removeSubs);
    }),
  );

  it(
    'waits for the creation when its consumer unsubscribes, and deletes the unused znode',
    marbles((m) => {
      const create = m.cold('----(p|)', paths);
      const remove = m.cold('    -(v|)', done);
      const createSubs = '   ^---!   ';
      const removeSubs = '   ----^!  ';
      const unsub = '        --!     ';
      const expected = '     --------';
      const { client, used, use } = clientOf({ create: [create], remove: [remove] });

      m.expect(withOwned(client, node, use(NEVER)), unsub).toBeObservable(expected);
      m.expect(create).toHaveSubscriptions(createSubs);
      m.expect(remove).toHaveSubscriptions(removeSubs);
      m.flush();
      expect(used).toStrictEqual([]);
    }),
  );

  it(
    'does not repeat an unsent creation after its consumer unsubscribes',
    marbles((m) => {
      const session = m.cold('1---', sessions);
      const sessionSubs = '  ^--!';
      const create = m.cold<string>('---#', {}, unsent);
      const createSubs = '   ^--!';
      const unsub = '        --! ';
      const expected = '     ----';
      const { client, use } = clientOf({ session$: session, create: [create] });

      m.expect(withOwned(client, node, use(NEVER)), unsub).toBeObservable(expected);
      m.expect(create).toHaveSubscriptions(createSubs);
      m.expect(session).toHaveSubscriptions(sessionSubs);
      m.flush();
      expect(requestsOf(client)).toBe('create');
    }),
  );

  it(
    'deletes the znode after the release has completed',
    marbles((m) => {
      const create = m.cold('  -(p|)    ', paths);
      const released = m.cold('  -x-|   ');
      const remove = m.cold('       -(v|)', done);
      const createSubs = '     ^!       ';
      const releasedSubs = '   --^--!   ';
      const removeSubs = '     -----^!  ';
      const unsub = '          --!      ';
      const expected = '       ---------';
      const { client, use } = clientOf({ create: [create], remove: [remove] });

      m.expect(withOwned(client, node, use(NEVER), released), unsub).toBeObservable(expected);
      m.expect(create).toHaveSubscriptions(createSubs);
      m.expect(released).toHaveSubscriptions(releasedSubs);
      m.expect(remove).toHaveSubscriptions(removeSubs);
    }),
  );

  it(
    'errors when the server refuses the creation, and deletes nothing',
    marbles((m) => {
      const create = m.cold<string>('-#', {}, new NoAuthError());
      const createSubs = '           ^!';
      const expected = '             -#';
      const { client, used, use } = clientOf({ create: [create] });

      m.expect(withOwned(client, node, use(NEVER))).toBeObservable(expected, {}, new NoAuthError());
      m.expect(create).toHaveSubscriptions(createSubs);
      m.flush();
      expect(used).toStrictEqual([]);
      expect(requestsOf(client)).toBe('create');
    }),
  );

  it(
    'drops a creation when its session is over, and completes',
    marbles((m) => {
      const session = m.cold('1--e', sessions);
      const sessionSubs = '  ^--!';
      const create = m.cold('-----(p|)', paths);
      const createSubs = '   ^--!';
      const expected = '     ---|';
      const { client, used, use } = clientOf({ session$: session, create: [create] });

      m.expect(withOwned(client, node, use(NEVER))).toBeObservable(expected);
      m.expect(create).toHaveSubscriptions(createSubs);
      m.expect(session).toHaveSubscriptions(sessionSubs);
      m.flush();
      expect(used).toStrictEqual([]);
    }),
  );

  it(
    'deletes nothing when its session is over, because the server deletes the znode',
    marbles((m) => {
      const session = m.cold('1--e-', sessions);
      const create = m.cold(' -(p|)', paths);
      const use$ = m.cold('    ----');
      const sessionSubs = ['  ^!', '----(^!)'];
      const createSubs = '    ^!   ';
      const useSubs = '       -^--!';
      const unsub = '         ----!';
      const expected = '      -----';
      const { client, use } = clientOf({ session$: session, create: [create] });

      m.expect(withOwned(client, node, use(use$)), unsub).toBeObservable(expected);
      m.expect(create).toHaveSubscriptions(createSubs);
      m.expect(use$).toHaveSubscriptions(useSubs);
      m.expect(session).toHaveSubscriptions(sessionSubs);
      m.flush();
      expect(requestsOf(client)).toBe('create');
    }),
  );

  it(
    'drops the deletion when its session is over',
    marbles((m) => {
      const session = m.cold('1----x', sessions);
      const create = m.cold(' -(p|) ', paths);
      const remove = m.cold<undefined>('-----');
      const sessionSubs = ['  ^!', '--^--!'];
      const createSubs = '    ^!    ';
      const removeSubs = '    --^--!';
      const unsub = '         --!   ';
      const expected = '      ------';
      const { client, use } = clientOf({
        session$: session,
        create: [create],
        remove: [remove],
      });

      m.expect(withOwned(client, node, use(NEVER)), unsub).toBeObservable(expected);
      m.expect(create).toHaveSubscriptions(createSubs);
      m.expect(remove).toHaveSubscriptions(removeSubs);
      m.expect(session).toHaveSubscriptions(sessionSubs);
    }),
  );

  it(
    'lists the znode as owned during its use',
    marbles((m) => {
      const create = m.cold('--(p|)  ', paths);
      const use$ = m.cold('    --|   ');
      const owned = m.cold(' -o-o-o  ');
      const createSubs = '   ^-!     ';
      const ownedSubs = '    ^-------';
      const useSubs = '      --^-!   ';
      const expected = '     ----|   ';
      const { client, use } = clientOf({ create: [create] });
      const listed: (readonly string[])[] = [];
      owned.subscribe(() => listed.push([...client.owned]));

      m.expect(withOwned(client, node, use(use$))).toBeObservable(expected);
      m.expect(create).toHaveSubscriptions(createSubs);
      m.expect(owned).toHaveSubscriptions(ownedSubs);
      m.expect(use$).toHaveSubscriptions(useSubs);
      m.flush();
      expect(listed).toStrictEqual([[], [path], []]);
    }),
  );
});
