import { ConnectionLossError, NoAuthError, NoNodeError } from 'rxzk';
import { describe, expect, it } from 'vitest';
import { removeOwned } from '../../../../src/observables/owned/removeOwned.js';
import { fakeClient } from '../../fakeClient.js';
import { marbles } from '../../marbles.js';
import { path, statOf } from '../../nodes.js';
import { sessions } from '../../sessions.js';

const lost = new ConnectionLossError({ outcome: 'unknown' });
const unsent = new ConnectionLossError({ outcome: 'none' });
const done = { v: undefined };
const stats = {
  /**
   * The replies to `exists`: an ephemeral of the own session (o), an ephemeral of another session
   * (f), and a missing znode (n).
   */
  o: statOf({ ephemeralOwner: 'one' }),
  f: statOf({ ephemeralOwner: 'two' }),
  n: null,
};

describe('removeOwned', () => {
  it(
    'deletes the znode',
    marbles((m) => {
      const remove = m.cold('--(v|)', done);
      const removeSubs = '   ^-!   ';
      const expected = '     --(v|)';
      const client = fakeClient({ remove: [remove] });

      m.expect(removeOwned(client, path, 'one')).toBeObservable(expected, done);
      m.expect(remove).toHaveSubscriptions(removeSubs);
      m.flush();
      expect(client.sent).toStrictEqual([['remove', path]]);
    }),
  );

  it(
    'emits and completes when the znode is already gone',
    marbles((m) => {
      const remove = m.cold<undefined>('-#   ', {}, new NoNodeError());
      const removeSubs = '              ^!   ';
      const expected = '                -(v|)';

      m.expect(removeOwned(fakeClient({ remove: [remove] }), path, 'one')).toBeObservable(
        expected,
        done,
      );
      m.expect(remove).toHaveSubscriptions(removeSubs);
    }),
  );

  it(
    'looks at the owner after a lost reply, and deletes again if its session owns the znode',
    marbles((m) => {
      const remove1 = m.cold<undefined>('-#', {}, lost);
      const exists = m.cold('-(o|)', stats);
      const remove2 = m.cold('-(v|)', done);
      const session = m.cold('  1    ', sessions);
      const remove1Subs = '   ^!    ';
      const existsSubs = '    -^!   ';
      const remove2Subs = '   --^!  ';
      const sessionSubs = '   --(^!) ';
      const expected = '      ---(v|)';
      const client = fakeClient({
        session$: session,
        remove: [remove1, remove2],
        exists: [exists],
      });

      m.expect(removeOwned(client, path, 'one')).toBeObservable(expected, done);
      m.expect(remove1).toHaveSubscriptions(remove1Subs);
      m.expect(exists).toHaveSubscriptions(existsSubs);
      m.expect(remove2).toHaveSubscriptions(remove2Subs);
      m.expect(session).toHaveSubscriptions(sessionSubs);
    }),
  );

  it.each([
    ['the znode is gone', '              -(n|)'],
    ['another session owns the znode', ' -(f|)'],
  ])('deletes nothing more after a lost reply when %s', (_what, ofExists) => {
    marbles((m) => {
      const remove = m.cold<undefined>(' -#', {}, lost);
      const exists = m.cold(ofExists, stats);
      const session = m.cold('1     ', sessions);
      const removeSubs = '    ^!    ';
      const existsSubs = '    -^!   ';
      const sessionSubs: string[] = [];
      const expected = '      --(v|)';
      const client = fakeClient({
        session$: session,
        remove: [remove],
        exists: [exists],
      });

      m.expect(removeOwned(client, path, 'one')).toBeObservable(expected, done);
      m.expect(remove).toHaveSubscriptions(removeSubs);
      m.expect(exists).toHaveSubscriptions(existsSubs);
      m.expect(session).toHaveSubscriptions(sessionSubs);
    })();
  });

  it(
    'looks again on the next connection when the connection is lost during the look',
    marbles((m) => {
      const session = m.cold('1-s--1   ', sessions);
      const remove = m.cold<undefined>('-#', {}, lost);
      const exists1 = m.cold<null>('-#', {}, lost);
      const exists2 = m.cold('-(n|)', stats);
      const sessionSubs = '   --^--!    ';
      const removeSubs = '    ^!       ';
      const exists1Subs = '   -^!      ';
      const exists2Subs = '   -----^!  ';
      const expected = '      ------(v|)';
      const client = fakeClient({
        session$: session,
        remove: [remove],
        exists: [exists1, exists2],
      });

      m.expect(removeOwned(client, path, 'one')).toBeObservable(expected, done);
      m.expect(remove).toHaveSubscriptions(removeSubs);
      m.expect(exists1).toHaveSubscriptions(exists1Subs);
      m.expect(exists2).toHaveSubscriptions(exists2Subs);
      m.expect(session).toHaveSubscriptions(sessionSubs);
    }),
  );

  it(
    'repeats an unsent request on the next connection, without a look at the owner',
    marbles((m) => {
      const session = m.cold('s--1     ', sessions);
      const remove1 = m.cold<undefined>('-#', {}, unsent);
      const remove2 = m.cold('-(v|)', done);
      const sessionSubs = '   -^-!     ';
      const remove1Subs = '   ^!       ';
      const remove2Subs = '   ---^!    ';
      const expected = '      ----(v|) ';
      const client = fakeClient({ session$: session, remove: [remove1, remove2] });

      m.expect(removeOwned(client, path, 'one')).toBeObservable(expected, done);
      m.expect(remove1).toHaveSubscriptions(remove1Subs);
      m.expect(remove2).toHaveSubscriptions(remove2Subs);
      m.expect(session).toHaveSubscriptions(sessionSubs);
    }),
  );

  it(
    'repeats an unsent request first at once, and then after growing pauses',
    marbles((m) => {
      const remove = m.cold<undefined>('  #', {}, unsent);
      const gone = m.cold('  (v|)', done);
      const session = m.cold('1         ', sessions);
      const removeSubs = ['   (^!)', '(^!)', '40ms (^!)'];
      const goneSubs = '      120ms (^!)';
      const sessionSubs = ['  (^!)', '40ms (^!)', '120ms (^!)'];
      const expected = '      120ms (v|)';
      const client = fakeClient({
        session$: session,
        remove: [remove, remove, remove, gone],
      });

      m.expect(removeOwned(client, path, 'one')).toBeObservable(expected, done);
      m.expect(remove).toHaveSubscriptions(removeSubs);
      m.expect(gone).toHaveSubscriptions(goneSubs);
      m.expect(session).toHaveSubscriptions(sessionSubs);
    }),
  );

  it(
    'errors when the deletion is refused',
    marbles((m) => {
      const remove = m.cold<undefined>('-#', {}, new NoAuthError());
      const session = m.cold('          1 ', sessions);
      const removeSubs = '              ^!';
      const sessionSubs: string[] = [];
      const expected = '                -#';
      const client = fakeClient({ session$: session, remove: [remove] });

      m.expect(removeOwned(client, path, 'one')).toBeObservable(expected, {}, new NoAuthError());
      m.expect(remove).toHaveSubscriptions(removeSubs);
      m.expect(session).toHaveSubscriptions(sessionSubs);
    }),
  );

  it(
    'repeats nothing after its consumer unsubscribes',
    marbles((m) => {
      const session = m.cold('s---1', sessions);
      const sessionSubs = '   -^!  ';
      const remove = m.cold<undefined>('-#', {}, unsent);
      const removeSubs = '    ^!   ';
      const unsub = '         ^-!  ';
      const expected = '      -----';
      const client = fakeClient({ session$: session, remove: [remove] });

      m.expect(removeOwned(client, path, 'one'), unsub).toBeObservable(expected);
      m.expect(remove).toHaveSubscriptions(removeSubs);
      m.expect(session).toHaveSubscriptions(sessionSubs);
      m.flush();
      expect(client.sent).toHaveLength(1);
    }),
  );
});
