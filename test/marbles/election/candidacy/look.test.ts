import { map, NEVER, type Observable } from 'rxjs';
import { ConnectionLossError, NoNodeError, type ZkClient } from 'rxzk';
import { describe, expect, it } from 'vitest';
import { look } from '../../../../src/election/candidacy/look.js';
import { armed, fakeClient } from '../../fakeClient.js';
import { marbles } from '../../marbles.js';
import { listOf, nodeOf } from '../../nodes.js';
import { seatOf } from './seatOf.js';

const own = armed(nodeOf('me', { czxid: 7, ephemeralOwner: 'one' }), NEVER);
const foreign = armed(nodeOf('me', { czxid: 7, ephemeralOwner: 'two' }), NEVER);
const done = { v: undefined };
const nodes = { o: own, f: foreign };
const lists = { l: listOf(['0000000002', '0000000001']), e: listOf([]) };

/** What is seen, without the watch. */
function seen(client: ZkClient): Observable<unknown> {
  return look(client, seatOf()).pipe(
    map((found) => (found === null ? null : { rank: found.place.rank, token: found.token })),
  );
}

describe('look', () => {
  it(
    'takes one round trip: the sync goes first, and nothing waits for its answer',
    marbles((m) => {
      const sync = m.cold('--(v|)', done);
      const node = m.cold('--(o|)', nodes);
      const list = m.cold('--(l|)', lists);
      const subs = '       ^-!   ';
      const expected = '   --(s|)';
      const client = fakeClient({ sync: [sync], armData: [node], getChildren: [list] });

      m.expect(seen(client)).toBeObservable(expected, { s: { rank: 1, token: 7 } });
      m.expect(sync).toHaveSubscriptions(subs);
      m.expect(node).toHaveSubscriptions(subs);
      m.expect(list).toHaveSubscriptions(subs);
      m.flush();
      expect(client.sent).toStrictEqual([
        ['sync', '/e'],
        ['armData', '/e/0000000002'],
        ['getChildren', '/e'],
      ]);
    }),
  );

  it(
    'rule 20: sees nothing before the sync is answered',
    marbles((m) => {
      const sync = m.cold('-----(v|)', done);
      const syncSubs = '   ^----!   ';
      const expected = '   -----(s|)';
      const client = fakeClient({
        sync: [sync],
        armData: [m.cold('-(o|)', nodes)],
        getChildren: [m.cold('-(l|)', lists)],
      });

      m.expect(seen(client)).toBeObservable(expected, { s: { rank: 1, token: 7 } });
      m.expect(sync).toHaveSubscriptions(syncSubs);
    }),
  );

  it.each([
    ['rule 19: its znode is of another session', '-(f|)', '-(l|)'],
    ['its znode is not in the list', '             -(o|)', '-(e|)'],
  ])('is null when %s', (_title, ofNode, ofList) => {
    marbles((m) => {
      const node = m.cold(ofNode, nodes);
      const nodeSubs = '^!   ';
      const expected = '-(n|)';
      const client = fakeClient({
        sync: [m.cold('-(v|)', done)],
        armData: [node],
        getChildren: [m.cold(ofList, lists)],
      });

      m.expect(seen(client)).toBeObservable(expected, { n: null });
      m.expect(node).toHaveSubscriptions(nodeSubs);
    })();
  });

  it(
    'is null when its znode is gone, and waits for no other answer',
    marbles((m) => {
      const sync = m.cold('-----(v|)', done);
      const syncSubs = '   ^!       ';
      const expected = '   -(n|)    ';
      const client = fakeClient({
        sync: [sync],
        armData: [m.cold<never>('-#', {}, new NoNodeError())],
        getChildren: [m.cold('-----(l|)', lists)],
      });

      m.expect(seen(client)).toBeObservable(expected, { n: null });
      m.expect(sync).toHaveSubscriptions(syncSubs);
    }),
  );

  it(
    'errors when the connection fails one of them',
    marbles((m) => {
      const sync = m.cold<never>('--#', {}, new ConnectionLossError());
      const syncSubs = '          ^-!';
      const expected = '          --#';
      const client = fakeClient({
        sync: [sync],
        armData: [m.cold('-(o|)', nodes)],
        getChildren: [m.cold('-(l|)', lists)],
      });

      m.expect(seen(client)).toBeObservable(expected, {}, new ConnectionLossError());
      m.expect(sync).toHaveSubscriptions(syncSubs);
    }),
  );
});
