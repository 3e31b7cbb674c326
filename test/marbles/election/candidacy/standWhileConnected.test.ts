import { asyncScheduler, defer, map, NEVER, type Observable, tap } from 'rxjs';
import { ClientClosedError, NoAuthError, NoNodeError, type Standing } from 'rxzk';
import { describe, expect, it, vi } from 'vitest';
import { standWhileConnected } from '../../../../src/election/candidacy/standWhileConnected.js';
import { letter } from '../contest.js';
import { armed, fakeClient, type FakeClient, type FakeClientConfig } from '../../fakeClient.js';
import { marbles } from '../../marbles.js';
import { events, listOf, nodeOf } from '../../nodes.js';
import { seatOf } from './seatOf.js';

const own = nodeOf('me', { czxid: 7, ephemeralOwner: 'one' });
const there = { t: true, g: false };
/**
 * Three child lists. The candidate's znode is first in list `a`, second in list `b`, and missing in
 * list `c`.
 */
const lists = {
  a: listOf(['0000000002']),
  b: listOf(['0000000001', '0000000002']),
  c: listOf(['0000000001']),
};

/**
 * Creates a client whose first lease ends at frame 10. The reply to a renewal extends the lease.
 * For example, the candidate sends a renewal at frame 5. The reply to this renewal extends the
 * lease to frame 15.
 */
function clientOf(config: FakeClientConfig): FakeClient {
  const client = fakeClient(config);
  let end = 10;
  return {
    ...client,
    lease: () => Math.max(0, end - asyncScheduler.now()),
    renewLease: (path) =>
      defer(() => {
        const proved = asyncScheduler.now() + 10;
        return client.renewLease(path).pipe(tap(() => (end = proved)));
      }),
  };
}

/** Emits each standing as a letter, and `null` as `n`. */
function standing(
  client: FakeClient,
  overdue$: Observable<unknown> = NEVER,
  describeIt: (standing: Standing) => Standing = (it) => it,
): Observable<string> {
  const config = { sessionTimeout: 20, overdue$, describe: describeIt };
  return standWhileConnected(client, seatOf(), config).pipe(
    map((seen) => (seen === null ? 'n' : letter(seen))),
  );
}

/**
 * Returns the name and the path of each request, in the order in which the client sends the
 * requests.
 */
function requestsOf({ sent }: FakeClient): readonly string[] {
  return sent.map(([request, path]) => `${String(request)} ${String(path)}`);
}

describe('standWhileConnected', () => {
  it(
    'leads when nobody is ahead and the renewal after the list has its reply',
    marbles((m) => {
      const fired = m.cold('      -----');
      const reading = m.cold('-(o|)    ', { o: armed(own, fired) });
      const list = m.cold('   --(a|)   ', lists);
      const proof = m.cold('    -(t|)  ', there);
      const readingSubs = '   ^!       ';
      const listSubs = '      ^-!      ';
      const proofSubs = '     --^!     ';
      const firedSubs = '     ---^-!   ';
      const unsub = '         -----!   ';
      const expected = '      ---L--   ';
      const client = clientOf({ armData: [reading], getChildren: [list], renewLease: [proof] });

      m.expect(standing(client), unsub).toBeObservable(expected);
      m.expect(reading).toHaveSubscriptions(readingSubs);
      m.expect(list).toHaveSubscriptions(listSubs);
      m.expect(proof).toHaveSubscriptions(proofSubs);
      m.expect(fired).toHaveSubscriptions([firedSubs, firedSubs]);
    }),
  );

  it(
    'follows while another candidate is ahead, and looks again when that candidate is gone',
    marbles((m) => {
      const fired1 = m.cold('       ----- ');
      const fired2 = m.cold('           --');
      const ahead = m.cold('      --(d|) ', { d: events.d });
      const reading1 = m.cold('-(o|)     ', { o: armed(own, fired1) });
      const reading2 = m.cold('   -(x|)  ', { x: armed(nodeOf('other'), ahead) });
      const reading3 = m.cold('    -(o|) ', { o: armed(own, fired2) });
      const list1 = m.cold('   -(b|)     ', lists);
      const list2 = m.cold('       -(a|) ', lists);
      const proof = m.cold('        -(t|)', there);
      const reading1Subs = '   ^!        ';
      const list1Subs = '      ^!        ';
      const reading2Subs = '   -^!       ';
      const aheadSubs = '      --^-!     ';
      const reading3Subs = '   ----^!    ';
      const list2Subs = '      ----^!    ';
      const proofSubs = '      -----^!   ';
      const fired1Subs = ['    -^----!', '-^--!'];
      const fired2Subs = '     ------^-! ';
      const unsub = '          --------! ';
      const expected = '       -1----L-- ';
      const client = clientOf({
        armData: [reading1, reading2, reading3],
        getChildren: [list1, list2],
        renewLease: [proof],
      });

      m.expect(standing(client), unsub).toBeObservable(expected);
      m.expect(reading1).toHaveSubscriptions(reading1Subs);
      m.expect(list1).toHaveSubscriptions(list1Subs);
      m.expect(reading2).toHaveSubscriptions(reading2Subs);
      m.expect(ahead).toHaveSubscriptions(aheadSubs);
      m.expect(list2).toHaveSubscriptions(list2Subs);
      m.expect(proof).toHaveSubscriptions(proofSubs);
      m.expect(fired1).toHaveSubscriptions(fired1Subs);
      m.expect(fired2).toHaveSubscriptions([fired2Subs, fired2Subs]);
      m.expect(reading3).toHaveSubscriptions(reading3Subs);
      m.flush();
      expect(requestsOf(client)).toStrictEqual([
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
    'follows again when the candidate ahead is gone and others are still ahead',
    marbles((m) => {
      const ahead1 = m.cold('    --(d|)', { d: events.d });
      const ahead2 = m.cold('        --');
      const reading1 = m.cold('-(o|)    ', { o: armed(own, NEVER) });
      const reading2 = m.cold(' -(x|)   ', { x: armed(nodeOf('other'), ahead1) });
      const reading3 = m.cold('    -(o|)', { o: armed(own, NEVER) });
      const reading4 = m.cold('     -(x|)', { x: armed(nodeOf('other'), ahead2) });
      const list1 = m.cold('   -(x|)    ', {
        x: listOf(['0000000000', '0000000001', '0000000002']),
      });
      const list2 = m.cold('       -(b|)', lists);
      const ahead1Subs = '     --^-!   ';
      const ahead2Subs = '     ------^-!';
      const reading1Subs = '   ^!       ';
      const reading2Subs = '   -^!      ';
      const reading3Subs = '   ----^!   ';
      const reading4Subs = '   -----^!  ';
      const list1Subs = '      ^!       ';
      const list2Subs = '      ----^!   ';
      const unsub = '          --------!';
      const expected = '       -2---1---';
      const client = clientOf({
        armData: [reading1, reading2, reading3, reading4],
        getChildren: [list1, list2],
      });

      m.expect(standing(client), unsub).toBeObservable(expected);
      m.expect(ahead1).toHaveSubscriptions(ahead1Subs);
      m.expect(ahead2).toHaveSubscriptions(ahead2Subs);
      m.expect(reading1).toHaveSubscriptions(reading1Subs);
      m.expect(reading2).toHaveSubscriptions(reading2Subs);
      m.expect(reading3).toHaveSubscriptions(reading3Subs);
      m.expect(reading4).toHaveSubscriptions(reading4Subs);
      m.expect(list1).toHaveSubscriptions(list1Subs);
      m.expect(list2).toHaveSubscriptions(list2Subs);
    }),
  );

  it(
    'is suspended in the frame in which its znode is deleted, and emits null after the next look',
    marbles((m) => {
      const fired = m.cold('     --(d|)  ', { d: events.d });
      const again = m.cold<never>('    -#', {}, new NoNodeError());
      const reading1 = m.cold('-(o|)     ', { o: armed(own, fired) });
      const list1 = m.cold('   -(a|)     ', lists);
      const list2 = m.cold('       -(c|) ', lists);
      const proof = m.cold('    -(t|)    ', there);
      const firedSubs = '      --^-!     ';
      const againSubs = '      ----^!    ';
      const reading1Subs = '   ^!        ';
      const list1Subs = '      ^!        ';
      const list2Subs = '      ----^!    ';
      const proofSubs = '      -^!       ';
      const unsub = '          -------!  ';
      const expected = '       --L-sn--  ';
      const client = clientOf({
        armData: [reading1, again],
        getChildren: [list1, list2],
        renewLease: [proof],
      });

      m.expect(standing(client), unsub).toBeObservable(expected);
      m.expect(fired).toHaveSubscriptions([firedSubs, firedSubs]);
      m.expect(again).toHaveSubscriptions(againSubs);
      m.expect(reading1).toHaveSubscriptions(reading1Subs);
      m.expect(list1).toHaveSubscriptions(list1Subs);
      m.expect(list2).toHaveSubscriptions(list2Subs);
      m.expect(proof).toHaveSubscriptions(proofSubs);
    }),
  );

  it(
    'stays leader when its data change, and looks again',
    marbles((m) => {
      const fired1 = m.cold('    -(f|)  ', { f: events.f });
      const fired2 = m.cold('        -- ');
      const reading1 = m.cold('-(o|)    ', { o: armed(own, fired1) });
      const reading2 = m.cold('   -(o|) ', { o: armed(own, fired2) });
      const list1 = m.cold('   -(a|)    ', lists);
      const list2 = m.cold('      -(a|) ', lists);
      const proof1 = m.cold('   -(t|)   ', there);
      const proof2 = m.cold('      -(t|)', there);
      const fired1Subs = '     --^!     ';
      const fired2Subs = '     -----^-! ';
      const reading1Subs = '   ^!       ';
      const reading2Subs = '   ---^!    ';
      const list1Subs = '      ^!       ';
      const list2Subs = '      ---^!    ';
      const proof1Subs = '     -^!      ';
      const proof2Subs = '     ----^!   ';
      const unsub = '          -------! ';
      const expected = '       --L--L-- ';
      const client = clientOf({
        armData: [reading1, reading2],
        getChildren: [list1, list2],
        renewLease: [proof1, proof2],
      });

      m.expect(standing(client), unsub).toBeObservable(expected);
      m.expect(fired1).toHaveSubscriptions([fired1Subs, fired1Subs]);
      m.expect(fired2).toHaveSubscriptions([fired2Subs, fired2Subs]);
      m.expect(reading1).toHaveSubscriptions(reading1Subs);
      m.expect(reading2).toHaveSubscriptions(reading2Subs);
      m.expect(list1).toHaveSubscriptions(list1Subs);
      m.expect(list2).toHaveSubscriptions(list2Subs);
      m.expect(proof1).toHaveSubscriptions(proof1Subs);
      m.expect(proof2).toHaveSubscriptions(proof2Subs);
    }),
  );

  it(
    'is suspended when the lease ends, and leads again after a late renewal',
    marbles((m) => {
      const late = m.cold('         -------(t|)', there);
      // The client sends its first renewal at frame 1. So the lease ends at frame 11. The reply to
      // the renewal of frame 6 comes too late, at frame 13.
      const lateSubs = '      ------^------!   ';
      const next = m.cold<never>('         --');
      const reading = m.cold('-(o|)            ', { o: armed(own, NEVER) });
      const list = m.cold('   -(a|)            ', lists);
      const proof1 = m.cold('  -(t|)           ', there);
      const nextSubs = '      -------------^!  ';
      const readingSubs = '   ^!               ';
      const listSubs = '      ^!               ';
      const proof1Subs = '    -^!              ';
      const unsub = '         --------------!  ';
      const expected = '      --L--------s-L-  ';
      const client = clientOf({
        armData: [reading],
        getChildren: [list],
        renewLease: [proof1, late, next],
      });

      m.expect(standing(client), unsub).toBeObservable(expected);
      m.expect(late).toHaveSubscriptions(lateSubs);
      m.expect(next).toHaveSubscriptions(nextSubs);
      m.expect(reading).toHaveSubscriptions(readingSubs);
      m.expect(list).toHaveSubscriptions(listSubs);
      m.expect(proof1).toHaveSubscriptions(proof1Subs);
    }),
  );

  it(
    'is suspended as soon as other code notices that the lease is over',
    marbles((m) => {
      const overdue = m.hot(' ----x--');
      const reading = m.cold('-(o|)  ', { o: armed(own, NEVER) });
      const list = m.cold('   -(a|)  ', lists);
      const proof1 = m.cold('  -(t|) ', there);
      const overdueSubs = '   --^---!';
      const readingSubs = '   ^!     ';
      const listSubs = '      ^!     ';
      const proof1Subs = '    -^!    ';
      const unsub = '         ------!';
      const expected = '      --L-s--';
      const client = {
        ...clientOf({
          armData: [reading],
          getChildren: [list],
          renewLease: [proof1, NEVER],
        }),
        // The lease ends at frame 4, but no timer of the candidate fires at this frame. In a real
        // client, a stall of the event loop can cause this.
        lease: () => (asyncScheduler.now() < 4 ? 10 : 0),
      };

      m.expect(standing(client, overdue), unsub).toBeObservable(expected);
      m.expect(overdue).toHaveSubscriptions(overdueSubs);
      m.expect(reading).toHaveSubscriptions(readingSubs);
      m.expect(list).toHaveSubscriptions(listSubs);
      m.expect(proof1).toHaveSubscriptions(proof1Subs);
    }),
  );

  it(
    'is suspended and emits null when a renewal shows that the znode is gone',
    marbles((m) => {
      const renewal = m.cold('      -(g|)', there);
      const reading = m.cold('-(o|)      ', { o: armed(own, NEVER) });
      const list = m.cold('   -(a|)      ', lists);
      const proof1 = m.cold('  -(t|)     ', there);
      const renewalSubs = '   ------^!   ';
      const readingSubs = '   ^!         ';
      const listSubs = '      ^!         ';
      const proof1Subs = '    -^!        ';
      const unsub = '         ---------! ';
      const expected = '      --L----(sn)';
      const client = clientOf({
        armData: [reading],
        getChildren: [list],
        renewLease: [proof1, renewal],
      });

      m.expect(standing(client), unsub).toBeObservable(expected);
      m.expect(renewal).toHaveSubscriptions(renewalSubs);
      m.expect(reading).toHaveSubscriptions(readingSubs);
      m.expect(list).toHaveSubscriptions(listSubs);
      m.expect(proof1).toHaveSubscriptions(proof1Subs);
    }),
  );

  it.each([
    ['belongs to another session', 'a', nodeOf('me', { ephemeralOwner: 'two' })],
    ['is not in the list', 'c', own],
  ] as const)('emits only null when its znode %s', (_what, listed, node) => {
    marbles((m) => {
      const fired = m.cold('     ---');
      const reading = m.cold('-(o|) ', { o: armed(node, fired) });
      const list = m.cold(`   -(${listed}|) `, lists);
      const readingSubs = '   ^!    ';
      const firedSubs = '     -(^!) ';
      const listSubs = '      ^!    ';
      const unsub = '         ----! ';
      const expected = '      -n--- ';
      const client = clientOf({ armData: [reading], getChildren: [list] });

      m.expect(standing(client), unsub).toBeObservable(expected);
      m.expect(reading).toHaveSubscriptions(readingSubs);
      // In the first case of `it.each`, the candidate's znode `me` belongs to another session. In
      // the second case, the child list does not contain `me`. In both cases, the stream under test
      // immediately unsubscribes from the watch on `me`.
      m.expect(fired).toHaveSubscriptions(firedSubs);
      m.expect(list).toHaveSubscriptions(listSubs);
    })();
  });

  it(
    'errors when a read is refused, and completes when the client is closed',
    marbles((m) => {
      const refused = m.cold<never>('-#', {}, new NoAuthError());
      const closed = m.cold<never>(' -#', {}, new ClientClosedError());
      const subs = '                 ^!';
      const expected1 = '            -#';
      const expected2 = '            -|';
      const one = clientOf({ armData: [refused], getChildren: [NEVER] });
      const two = clientOf({ armData: [closed], getChildren: [NEVER] });

      m.expect(standing(one)).toBeObservable(expected1, {}, new NoAuthError());
      m.expect(standing(two)).toBeObservable(expected2);
      m.expect(refused).toHaveSubscriptions(subs);
      m.expect(closed).toHaveSubscriptions(subs);
    }),
  );

  it(
    'passes each standing to the function describe',
    marbles((m) => {
      const fired = m.cold('     --(d|)  ', { d: events.d });
      const reading1 = m.cold('-(o|)     ', { o: armed(own, fired) });
      const list1 = m.cold('   -(a|)     ', lists);
      const proof = m.cold('    -(t|)    ', there);
      const firedSubs = '      --^-!     ';
      const reading1Subs = '   ^!        ';
      const list1Subs = '      ^!        ';
      const proofSubs = '      -^!       ';
      const unsub = '          ------!   ';
      const expected = '       --L-s-    ';
      const describeIt = vi.fn((it: Standing) => it);
      const client = clientOf({
        armData: [reading1, NEVER],
        getChildren: [list1, NEVER],
        renewLease: [proof],
      });

      m.expect(standing(client, NEVER, describeIt), unsub).toBeObservable(expected);
      m.expect(fired).toHaveSubscriptions([firedSubs, firedSubs]);
      m.expect(reading1).toHaveSubscriptions(reading1Subs);
      m.expect(list1).toHaveSubscriptions(list1Subs);
      m.expect(proof).toHaveSubscriptions(proofSubs);
      m.flush();
      expect(describeIt.mock.calls.map(([it]) => letter(it)).sort()).toStrictEqual(['L', 's']);
    }),
  );
});
