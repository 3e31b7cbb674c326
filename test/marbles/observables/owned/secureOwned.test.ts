import { map, of } from 'rxjs';
import {
  ConnectionLossError,
  ephemeralNode,
  InvalidAclError,
  NoAuthError,
  NoNodeError,
  type SessionState,
} from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { describe, it } from 'vitest';
import { secureOwned } from '../../../../src/observables/owned/secureOwned.js';
import { fakeClient } from '../../fakeClient.js';
import { marbles } from '../../marbles.js';
import { path, statOf } from '../../nodes.js';
import { sessions } from '../../sessions.js';

/**
 * An access control list that permits only reads. When a znode has this list, nobody is allowed to
 * set another list.
 */
const acl = [{ perms: 1, scheme: 'world', id: 'anyone' }];
const node = { sessionId: 'one' };
const lost = new ConnectionLossError({ outcome: 'unknown' });
const stats = {
  /**
   * Four states of a znode. `acl` is the access control list above:
   *
   * - The znode has the list `acl` (s).
   * - The znode does not have the list `acl` (o).
   * - The znode belongs to another session (f).
   * - The znode is missing (n).
   */
  s: statOf({ ephemeralOwner: 'one', aversion: 1 }),
  o: statOf({ ephemeralOwner: 'one' }),
  f: statOf({ ephemeralOwner: 'two', aversion: 1 }),
  n: null,
};

describe('secureOwned', () => {
  it(
    'completes when the list is set',
    marbles((m) => {
      const setAcl = m.cold('--(v|)', { v: undefined });
      const setAclSubs = '   ^-!   ';
      const expected = '     --|   ';

      m.expect(secureOwned(fakeClient({ setAcl: [setAcl] }), node, path, acl)).toBeObservable(
        expected,
      );
      m.expect(setAcl).toHaveSubscriptions(setAclSubs);
    }),
  );

  it.each([
    ['completes when the first request has set the list', '-(s|)', '---|'],
    ['errors when the first request has not set the list', '-(o|)', '---#'],
    ['completes when the znode belongs to another session', '-(f|)', '---|'],
    ['completes when the znode is gone', '-(n|)', '---|'],
  ])('after a lost reply and a refusal: %s', (_title, ofExists, expected) => {
    marbles((m) => {
      const setAcl1 = m.cold<undefined>('  -#', {}, lost);
      const setAcl2 = m.cold<undefined>('  -#', {}, new NoAuthError());
      const exists = m.cold(ofExists, stats);
      const session = m.cold('1  ', sessions);
      const setAcl1Subs = '  ^!  ';
      const setAcl2Subs = '  -^! ';
      const existsSubs = '   --^!';
      const sessionSubs = '  -(^!)';
      const client = fakeClient({
        session$: session,
        setAcl: [setAcl1, setAcl2],
        exists: [exists],
      });

      m.expect(secureOwned(client, node, path, acl)).toBeObservable(
        expected,
        {},
        new NoAuthError(),
      );
      m.expect(setAcl1).toHaveSubscriptions(setAcl1Subs);
      m.expect(setAcl2).toHaveSubscriptions(setAcl2Subs);
      m.expect(exists).toHaveSubscriptions(existsSubs);
      m.expect(session).toHaveSubscriptions(sessionSubs);
    })();
  });

  it(
    'deletes the znode when its first request is refused, because another stream has set a list',
    marbles((m) => {
      const setAcl = m.cold<undefined>(' -#', {}, new NoAuthError());
      const remove = m.cold(' -(v|)', { v: undefined });
      const session = m.cold('1  ', sessions);
      const setAclSubs = '    ^! ';
      const removeSubs = '    -^!';
      const sessionSubs: string[] = [];
      const expected = '      --|';
      const client = fakeClient({
        session$: session,
        setAcl: [setAcl],
        exists: [of(stats.s)],
        remove: [remove],
      });

      m.expect(secureOwned(client, node, path, acl)).toBeObservable(expected);
      m.expect(setAcl).toHaveSubscriptions(setAclSubs);
      m.expect(remove).toHaveSubscriptions(removeSubs);
      m.expect(session).toHaveSubscriptions(sessionSubs);
    }),
  );

  it(
    'completes when the znode is gone, and errors when the server refuses the list',
    marbles((m) => {
      const gone = m.cold<undefined>('   -#', {}, new NoNodeError());
      const refused = m.cold<undefined>('-#', {}, new InvalidAclError());
      const subs = '^!';
      const client = fakeClient({ setAcl: [gone, refused] });

      m.expect(secureOwned(client, node, path, acl)).toBeObservable('-|');
      m.expect(secureOwned(client, node, path, acl)).toBeObservable(
        '-#',
        {},
        new InvalidAclError(),
      );
      m.expect(gone).toHaveSubscriptions(subs);
      m.expect(refused).toHaveSubscriptions(subs);
    }),
  );
});

describe('an ephemeral whose list forbids to set it again', () => {
  it(
    'keeps its path when the reply to the request for the list is lost',
    marbles((m) => {
      const zk = memoryZooKeeper();
      const client = zk.client();
      zk.delay(client, 2);
      // At frame 1, the client has already sent the creation. So `dropReply` drops the reply to the
      // next request, which sets the access control list.
      zk.play(m.cold('-d', { d: () => zk.dropReply(client, 'applied') }));
      const source = ephemeralNode(client, '/e', 'd', { acl });
      const unsub = '   --------------------!';
      const session = ' c---s-c';
      const expected = '----------p';
      const letters = map(({ status }: SessionState) => status.charAt(0));

      m.expect(client.session$.pipe(letters), unsub).toBeObservable(session);
      m.expect(source, unsub).toBeObservable(expected, { p: '/e' });
      m.flush();
      zk.expectClean();
    }),
  );
});
