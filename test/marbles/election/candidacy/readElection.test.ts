import { catchError, concat, EMPTY, ignoreElements, map, NEVER, type Observable } from 'rxjs';
import { ConnectionLossError, NoAuthError, NoNodeError, type ZkClient } from 'rxzk';
import { describe, expect, it } from 'vitest';
import { readElection } from '../../../../src/election/candidacy/readElection.js';
import { armed, fakeClient } from '../../fakeClient.js';
import { marbles } from '../../marbles.js';
import { listOf, nodeOf } from '../../nodes.js';
import { seatOf } from './seatOf.js';

const own = armed(nodeOf('me', { czxid: 7, ephemeralOwner: 'one' }), NEVER);
const foreign = armed(nodeOf('me', { czxid: 7, ephemeralOwner: 'two' }), NEVER);
const nodes = { o: own, f: foreign };
const lists = {
  /** The client's candidate has the number 2. This number is the lowest: the candidate is first. */
  l: listOf(['0000000003', '0000000002']),
  /** The client's candidate has the number 2. One number is lower: the candidate is second. */
  w: listOf(['0000000002', '0000000001']),
  e: listOf([]),
};
const there = { t: true, g: false };

/**
 * Emits only the rank and the token of each result, and leaves out `fired$`. If a result is `null`,
 * emits `null`.
 */
function seen(client: ZkClient): Observable<unknown> {
  return readElection(client, seatOf()).pipe(
    map((found) => (found === null ? null : { rank: found.place.rank, token: found.token })),
  );
}

describe('readElection', () => {
  it(
    'reads the znode and the list together, and sends no write for a waiting candidate',
    marbles((m) => {
      const node = m.cold('--(o|)', nodes);
      const list = m.cold('--(w|)', lists);
      const subs = '       ^-!   ';
      const expected = '   --(s|)';
      const client = fakeClient({ armData: [node], getChildren: [list] });

      m.expect(seen(client)).toBeObservable(expected, { s: { rank: 1, token: 7 } });
      m.expect(node).toHaveSubscriptions(subs);
      m.expect(list).toHaveSubscriptions(subs);
      m.flush();
      expect(client.sent).toStrictEqual([
        ['armData', '/e/0000000002'],
        ['getChildren', '/e'],
      ]);
    }),
  );

  it(
    'rule 20: sends a renewal after the list for the first candidate, and waits for its reply',
    marbles((m) => {
      const node = m.cold('-(o|)     ', nodes);
      const list = m.cold('--(l|)    ', lists);
      const proof = m.cold(' ---(t|)', there);
      const nodeSubs = '   ^!       ';
      const listSubs = '   ^-!      ';
      const proofSubs = '  --^--!    ';
      const expected = '   -----(s|)';
      const client = fakeClient({ armData: [node], getChildren: [list], renewLease: [proof] });

      m.expect(seen(client)).toBeObservable(expected, { s: { rank: 0, token: 7 } });
      m.expect(node).toHaveSubscriptions(nodeSubs);
      m.expect(list).toHaveSubscriptions(listSubs);
      m.expect(proof).toHaveSubscriptions(proofSubs);
      m.flush();
      expect(client.sent).toStrictEqual([
        ['armData', '/e/0000000002'],
        ['getChildren', '/e'],
        ['renewLease', '/e/0000000002'],
      ]);
    }),
  );

  it(
    'rule 19: emits null when the renewal shows that the znode is gone, even if the list has it',
    marbles((m) => {
      const proof = m.cold('    --(g|)', there);
      const node = m.cold('-(o|)   ', nodes);
      const list = m.cold('   -(l|)   ', lists);
      const proofSubs = '     -^-!    ';
      const nodeSubs = '   ^!      ';
      const listSubs = '      ^!      ';
      const expected = '      ---(n|) ';
      const client = fakeClient({
        armData: [node],
        getChildren: [list],
        renewLease: [proof],
      });

      m.expect(seen(client)).toBeObservable(expected, { n: null });
      m.expect(proof).toHaveSubscriptions(proofSubs);
      m.expect(node).toHaveSubscriptions(nodeSubs);
      m.expect(list).toHaveSubscriptions(listSubs);
    }),
  );

  it.each([
    ['rule 19: its znode belongs to another session', '-(f|)', '-(l|)'],
    ['its znode is not in the list', '             -(o|)', '-(e|)'],
  ])('emits null when %s', (_title, ofNode, ofList) => {
    marbles((m) => {
      const node = m.cold(ofNode, nodes);
      const list = m.cold(ofList, lists);
      const nodeSubs = '   ^!   ';
      const listSubs = '   ^!   ';
      const expected = '   -(n|)';
      const client = fakeClient({ armData: [node], getChildren: [list] });

      m.expect(seen(client)).toBeObservable(expected, { n: null });
      m.expect(node).toHaveSubscriptions(nodeSubs);
      m.expect(list).toHaveSubscriptions(listSubs);
    })();
  });

  it(
    'emits null at once when its znode is gone, without a wait for other replies',
    marbles((m) => {
      const list = m.cold('          -----(l|)', lists);
      const node = m.cold<never>('-#       ', {}, new NoNodeError());
      const listSubs = '             ^!       ';
      const nodeSubs = '          ^!       ';
      const expected = '             -(n|)    ';
      const client = fakeClient({
        armData: [node],
        getChildren: [list],
      });

      m.expect(seen(client)).toBeObservable(expected, { n: null });
      m.expect(list).toHaveSubscriptions(listSubs);
      m.expect(node).toHaveSubscriptions(nodeSubs);
    }),
  );

  it(
    'errors when the connection is lost during one of the two reads',
    marbles((m) => {
      const node = m.cold<never>('--#', {}, new ConnectionLossError());
      const list = m.cold('       -(l|)', lists);
      const nodeSubs = '          ^-!';
      const listSubs = '          ^! ';
      const expected = '          --#';
      const client = fakeClient({
        armData: [node],
        getChildren: [list],
      });

      m.expect(seen(client)).toBeObservable(expected, {}, new ConnectionLossError());
      m.expect(node).toHaveSubscriptions(nodeSubs);
      m.expect(list).toHaveSubscriptions(listSubs);
    }),
  );

  it(
    'errors when the renewal errors',
    marbles((m) => {
      const proof = m.cold<never>('--#', {}, new NoAuthError());
      const node = m.cold('    -(o|)', nodes);
      const list = m.cold('       -(l|)', lists);
      const proofSubs = '         -^-!';
      const nodeSubs = '       ^!  ';
      const listSubs = '          ^!  ';
      const expected = '          ---#';
      const client = fakeClient({
        armData: [node],
        getChildren: [list],
        renewLease: [proof],
      });

      m.expect(seen(client)).toBeObservable(expected, {}, new NoAuthError());
      m.expect(proof).toHaveSubscriptions(proofSubs);
      m.expect(node).toHaveSubscriptions(nodeSubs);
      m.expect(list).toHaveSubscriptions(listSubs);
    }),
  );

  it.each([
    {
      when: 'its znode is not in the list',
      ofNode: '   -(o|)',
      ofList: '   -(e|)',
      listSubs: ' ^!',
      ofProof: '   -(t|)',
      proofSubs: [],
      dropped: '  -(^!)',
      unsub: '    --------!',
    },
    {
      when: 'the znode belongs to another session',
      ofNode: '   -(f|)',
      ofList: '   -(l|)',
      listSubs: ' ^!',
      ofProof: '   -(t|)',
      proofSubs: [],
      dropped: '  -(^!)',
      unsub: '    --------!',
    },
    {
      when: 'the read of the list fails',
      ofNode: '   -(o|)',
      ofList: '   ---#',
      listSubs: ' ^--!',
      ofProof: '   -(t|)',
      proofSubs: [],
      dropped: '  ---(^!)',
      unsub: '    --------!',
    },
    {
      when: 'the renewal fails',
      ofNode: '   -(o|)',
      ofList: '   -(l|)',
      listSubs: ' ^!',
      ofProof: '   -#',
      proofSubs: '-^!',
      dropped: '  --(^!)',
      unsub: '    --------!',
    },
    {
      when: 'the renewal shows that the znode is gone',
      ofNode: '   -(o|)',
      ofList: '   -(l|)',
      listSubs: ' ^!',
      ofProof: '   -(g|)',
      proofSubs: '-^!',
      dropped: '  --(^!)',
      unsub: '    --------!',
    },
    {
      when: 'its subscriber leaves',
      ofNode: '   -(o|)',
      ofList: '   -(l|)',
      listSubs: ' ^!',
      ofProof: '   -----(t|)',
      proofSubs: '-^-!',
      dropped: '  ---(^!)',
      unsub: '    ---!',
    },
  ])('drops its watch when $when', ({ ofNode, ofList, ofProof, unsub, dropped, ...subs }) => {
    marbles((m) => {
      const fired = m.cold('--------');
      const node = m.cold(ofNode, { o: armed(own.reply, fired), f: armed(foreign.reply, fired) });
      const list = m.cold(ofList, lists);
      const proof = m.cold(ofProof, there);
      const nodeSubs = '^!';
      const client = fakeClient({ armData: [node], getChildren: [list], renewLease: [proof] });
      const looking$ = readElection(client, seatOf()).pipe(
        catchError(() => EMPTY),
        ignoreElements(),
      );

      m.expect(concat(looking$, NEVER), unsub).toBeObservable('');
      m.expect(fired).toHaveSubscriptions(dropped);
      m.expect(node).toHaveSubscriptions(nodeSubs);
      m.expect(list).toHaveSubscriptions(subs.listSubs);
      m.expect(proof).toHaveSubscriptions(subs.proofSubs);
    })();
  });

  it(
    'gives the watch to its subscriber together with the place',
    marbles((m) => {
      const fired = m.cold('      --------');
      const node = m.cold('-(o|) ', { o: armed(own.reply, fired) });
      const list = m.cold('   -(l|) ', lists);
      const proof = m.cold('   -(t|)', there);
      const firedSubs: string[] = [];
      const client = fakeClient({
        armData: [node],
        getChildren: [list],
        renewLease: [proof],
      });
      const nodeSubs = '   ^!    ';
      const listSubs = '      ^!    ';
      const proofSubs = '     -^!   ';
      const expected = '      --(s|)';

      m.expect(seen(client)).toBeObservable(expected, { s: { rank: 0, token: 7 } });
      m.expect(fired).toHaveSubscriptions(firedSubs);
      m.expect(node).toHaveSubscriptions(nodeSubs);
      m.expect(list).toHaveSubscriptions(listSubs);
      m.expect(proof).toHaveSubscriptions(proofSubs);
    }),
  );
});
