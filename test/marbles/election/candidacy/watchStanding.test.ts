import { map, type Observable } from 'rxjs';
import { ClientClosedError, NoAuthError, NoNodeError, type ZkClient } from 'rxzk';
import { describe, expect, it } from 'vitest';
import { watchStanding } from '../../../../src/election/candidacy/watchStanding.js';
import { letter } from '../contest.js';
import { armed, fakeClient, type FakeClient, type FakeClientConfig } from '../../fakeClient.js';
import { marbles } from '../../marbles.js';
import { events, listOf, nodeOf } from '../../nodes.js';
import { sessions } from '../../sessions.js';
import { seatOf } from './seatOf.js';

const own = nodeOf('me', { czxid: 7, ephemeralOwner: 'one' });
const lists = { a: listOf(['0000000002']), b: listOf(['0000000001', '0000000002']) };
const there = { t: true };

/** Creates a client whose lease is longer than each test. */
function clientOf(config: FakeClientConfig): FakeClient {
  return { ...fakeClient(config), lease: () => 5_000 };
}

function standing(client: ZkClient): Observable<string> {
  return watchStanding(client, seatOf()).pipe(map(letter));
}

describe('watchStanding', () => {
  it(
    'rule 19: is suspended at once when the connection is lost, and leads after it has read again',
    marbles((m) => {
      const session = m.cold(' 1---s--1----', sessions);
      const proof1 = m.cold('  -(t|)       ', there);
      const proof2 = m.cold('          -(t|)', there);
      const proof1Subs = '     -^!         ';
      const proof2Subs = '     --------^!  ';
      const fired1 = m.cold('   -----      ');
      const fired2 = m.cold('          --- ');
      const reading1 = m.cold('-(o|)       ', { o: armed(own, fired1) });
      const reading2 = m.cold('       -(o|)', { o: armed(own, fired2) });
      const list1 = m.cold('   -(a|)       ', lists);
      const list2 = m.cold('          -(a|)', lists);
      const sessionSubs = '    ^---------! ';
      const fired1Subs = '     --^-!       ';
      const fired2Subs = '     ---------^! ';
      const reading1Subs = '   ^!          ';
      const reading2Subs = '   -------^!   ';
      const list1Subs = '      ^!          ';
      const list2Subs = '      -------^!   ';
      const unsub = '          ----------! ';
      const expected = '       --L-s----L  ';
      const client = clientOf({
        session$: session,
        renewLease: [proof1, proof2],
        armData: [reading1, reading2],
        getChildren: [list1, list2],
      });

      m.expect(standing(client), unsub).toBeObservable(expected);
      m.expect(proof1).toHaveSubscriptions(proof1Subs);
      m.expect(proof2).toHaveSubscriptions(proof2Subs);
      m.expect(fired1).toHaveSubscriptions([fired1Subs, fired1Subs]);
      m.expect(fired2).toHaveSubscriptions([fired2Subs, fired2Subs]);
      m.expect(session).toHaveSubscriptions(sessionSubs);
      m.expect(reading1).toHaveSubscriptions(reading1Subs);
      m.expect(reading2).toHaveSubscriptions(reading2Subs);
      m.expect(list1).toHaveSubscriptions(list1Subs);
      m.expect(list2).toHaveSubscriptions(list2Subs);
    }),
  );

  it(
    'rule 22: waits until the candidate ahead is gone, and then looks again',
    marbles((m) => {
      const ahead = m.cold('     ---(d|) ', { d: events.d });
      const aheadSubs = '      --^--!    ';
      const again = m.cold('        -(a|)', lists);
      const againSubs = '      -----^!   ';
      const unsub = '          --------! ';
      const expected = '       -1-----L  ';
      const fired = m.cold('    -------- ');
      const session = m.cold(' 1         ', sessions);
      const proof = m.cold('         -(t|)', there);
      const reading1 = m.cold('-(o|)     ', { o: armed(own, fired) });
      const reading2 = m.cold(' -(n|)    ', { n: armed(nodeOf('other'), ahead) });
      const reading3 = m.cold('     -(o|)', { o: armed(own, fired) });
      const list1 = m.cold('   -(b|)     ', lists);
      const firedSubs = ['     -^-----!', '-^---!', '-------^!', '-------^!'];
      const sessionSubs = '    ^-------! ';
      const proofSubs = '      ------^!  ';
      const reading1Subs = '   ^!        ';
      const reading2Subs = '   -^!       ';
      const reading3Subs = '   -----^!   ';
      const list1Subs = '      ^!        ';
      const client = clientOf({
        session$: session,
        renewLease: [proof],
        armData: [reading1, reading2, reading3],
        getChildren: [list1, again],
      });

      m.expect(standing(client), unsub).toBeObservable(expected);
      m.expect(fired).toHaveSubscriptions(firedSubs);
      m.expect(ahead).toHaveSubscriptions(aheadSubs);
      m.expect(again).toHaveSubscriptions(againSubs);
      m.expect(session).toHaveSubscriptions(sessionSubs);
      m.expect(proof).toHaveSubscriptions(proofSubs);
      m.expect(reading1).toHaveSubscriptions(reading1Subs);
      m.expect(reading2).toHaveSubscriptions(reading2Subs);
      m.expect(reading3).toHaveSubscriptions(reading3Subs);
      m.expect(list1).toHaveSubscriptions(list1Subs);
      m.flush();
      expect(client.sent.map(([request, path]) => `${String(request)} ${String(path)}`)).toEqual([
        'armData /e/0000000002',
        'getChildren /e',
        'armData /e/0000000001',
        'armData /e/0000000002',
        'getChildren /e',
        'renewLease /e/0000000002',
      ]);
    }),
  );

  it(
    'rule 19: emits suspended when its znode is deleted, and completes after the next look',
    marbles((m) => {
      const fired = m.cold('    ---(d|)', { d: events.d });
      const session = m.cold(' 1        ', sessions);
      const proof = m.cold('    -(t|)   ', there);
      const reading1 = m.cold('-(o|)    ', { o: armed(own, fired) });
      const reading2 = m.cold('     #   ', {}, new NoNodeError());
      const list1 = m.cold('   -(a|)    ', lists);
      const list2 = m.cold('        -(a|)', lists);
      const firedSubs = '      --^--!   ';
      const sessionSubs = '    ^----!   ';
      const proofSubs = '      -^!      ';
      const reading1Subs = '   ^!       ';
      const reading2Subs = '   -----(^!)';
      const list1Subs = '      ^!       ';
      const list2Subs = '      -----(^!)';
      const expected = '       --L--(s|)';
      const client = clientOf({
        session$: session,
        renewLease: [proof],
        armData: [reading1, reading2],
        getChildren: [list1, list2],
      });

      m.expect(standing(client)).toBeObservable(expected);
      m.expect(fired).toHaveSubscriptions([firedSubs, firedSubs]);
      m.expect(session).toHaveSubscriptions(sessionSubs);
      m.expect(proof).toHaveSubscriptions(proofSubs);
      m.expect(reading1).toHaveSubscriptions(reading1Subs);
      m.expect(reading2).toHaveSubscriptions(reading2Subs);
      m.expect(list1).toHaveSubscriptions(list1Subs);
      m.expect(list2).toHaveSubscriptions(list2Subs);
    }),
  );

  it(
    'rule 19: completes without a value when the znode belongs to another session',
    marbles((m) => {
      const node = nodeOf('me', { ephemeralOwner: 'two' });
      const session = m.cold('1    ', sessions);
      const fired = m.cold('   -   ');
      const reply = m.cold('  -(o|)', { o: armed(node, fired) });
      const list = m.cold('   -(a|)', lists);
      const sessionSubs = '   ^!   ';
      const firedSubs = '     -(^!)';
      const replySubs = '     ^!   ';
      const listSubs = '      ^!   ';
      const expected = '      -|   ';
      const client = clientOf({
        session$: session,
        armData: [reply],
        getChildren: [list],
      });

      m.expect(standing(client)).toBeObservable(expected);
      m.expect(reply).toHaveSubscriptions(replySubs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
      m.expect(session).toHaveSubscriptions(sessionSubs);
      m.expect(list).toHaveSubscriptions(listSubs);
    }),
  );

  it(
    'is suspended without a connection, and sends nothing',
    marbles((m) => {
      const session = m.cold('s   ', sessions);
      const sessionSubs = '   ^--!';
      const unsub = '         ---!';
      const expected = '      s   ';
      const client = clientOf({ session$: session });

      m.expect(standing(client), unsub).toBeObservable(expected);
      m.expect(session).toHaveSubscriptions(sessionSubs);
      m.flush();
      expect(client.sent).toStrictEqual([]);
    }),
  );

  it(
    'ignores a renewal that fails with CLIENT_CLOSED while the session continues',
    marbles((m) => {
      const renewal = m.cold<never>('#', {}, new ClientClosedError());
      const session = m.cold('  1       ', sessions);
      const proof1 = m.cold('    -(t|)  ', there);
      const fired = m.cold('      ------');
      const reading = m.cold('  -(o|)   ', { o: armed(own, fired) });
      const list = m.cold('     -(a|)   ', lists);
      const renewalSubs = '     ---(^!)';
      const sessionSubs = '     ^-----! ';
      const proof1Subs = '      -^!     ';
      const readingSubs = '     ^!      ';
      const firedSubs = ['      --^!', '--^!'];
      const listSubs = '        ^!      ';
      const unsub = '           ------!';
      const expected = '        --L     ';
      const client = {
        ...clientOf({
          session$: session,
          renewLease: [proof1, renewal],
          armData: [reading],
          getChildren: [list],
        }),
        // A renewal is due 2,500 ms before the end of the lease. These 2,500 ms are a quarter of
        // the session timeout. The lease here lasts for 2,501 ms, so the next renewal is due in
        // 1 ms.
        lease: () => 2_501,
      };

      m.expect(standing(client), unsub).toBeObservable(expected);
      m.expect(renewal).toHaveSubscriptions(renewalSubs);
      m.expect(session).toHaveSubscriptions(sessionSubs);
      m.expect(proof1).toHaveSubscriptions(proof1Subs);
      m.expect(reading).toHaveSubscriptions(readingSubs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
      m.expect(list).toHaveSubscriptions(listSubs);
    }),
  );

  it(
    'errors when a read is refused',
    marbles((m) => {
      const list = m.cold('    -#', {}, new NoAuthError());
      const session = m.cold(' 1    ', sessions);
      const fired = m.cold('    -   ');
      const reading = m.cold(' -(o|)', { o: armed(own, fired) });
      const listSubs = '       ^!   ';
      const sessionSubs = '    ^!   ';
      const readingSubs = '    ^!   ';
      const firedSubs = '      -(^!)';
      const expected = '       -#   ';
      const client = clientOf({
        session$: session,
        armData: [reading],
        getChildren: [list],
      });

      m.expect(standing(client)).toBeObservable(expected, {}, new NoAuthError());
      m.expect(list).toHaveSubscriptions(listSubs);
      m.expect(session).toHaveSubscriptions(sessionSubs);
      m.expect(reading).toHaveSubscriptions(readingSubs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
    }),
  );
});
