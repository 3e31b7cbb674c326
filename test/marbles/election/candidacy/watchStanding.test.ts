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

/** Has a lease that lasts for longer than any of the tests. */
function clientOf(config: FakeClientConfig): FakeClient {
  return { ...fakeClient(config), lease: () => 5_000 };
}

function standing(client: ZkClient): Observable<string> {
  return watchStanding(client, seatOf()).pipe(map(letter));
}

describe('watchStanding', () => {
  it(
    'rule 19: is suspended in the frame of the loss, and leads again when all was asked again',
    marbles((m) => {
      const session = m.cold('1---s--1----', sessions);
      const proof1 = m.cold(' -(t|)       ', there);
      const proof2 = m.cold('         -(t|)', there);
      const proof1Subs = '    -^!         ';
      const proof2Subs = '    --------^!  ';
      const fired1 = m.cold('  -----      ');
      const fired2 = m.cold('         --- ');
      const fired1Subs = '    --^-!       ';
      const fired2Subs = '    ---------^! ';
      const unsub = '         ----------! ';
      const expected = '      --L-s----L  ';
      const client = clientOf({
        session$: session,
        renewLease: [proof1, proof2],
        armData: [
          m.cold('             -(o|)', { o: armed(own, fired1) }),
          m.cold('             -(o|)', { o: armed(own, fired2) }),
        ],
        getChildren: [m.cold('-(a|)', lists), m.cold('-(a|)', lists)],
      });

      m.expect(standing(client), unsub).toBeObservable(expected);
      m.expect(proof1).toHaveSubscriptions(proof1Subs);
      m.expect(proof2).toHaveSubscriptions(proof2Subs);
      m.expect(fired1).toHaveSubscriptions([fired1Subs, fired1Subs]);
      m.expect(fired2).toHaveSubscriptions([fired2Subs, fired2Subs]);
    }),
  );

  it(
    'rule 22: waits for the one ahead, and then looks again',
    marbles((m) => {
      const ahead = m.cold(' ---(d|) ', { d: events.d });
      const aheadSubs = '  --^--!    ';
      const again = m.cold('    -(a|)', lists);
      const againSubs = '  -----^!   ';
      const unsub = '      --------! ';
      const expected = '   -1-----L  ';
      const fired = m.cold('-------- ');
      const firedSubs = [' -^-----!', '-^---!', '-------^!', '-------^!'];
      const client = clientOf({
        session$: m.cold('      1        ', sessions),
        renewLease: [m.cold('-(t|)', there)],
        armData: [
          m.cold('              -(o|)', { o: armed(own, fired) }),
          m.cold('              -(n|)', { n: armed(nodeOf('other'), ahead) }),
          m.cold('              -(o|)', { o: armed(own, fired) }),
        ],
        getChildren: [m.cold('-(b|)', lists), again],
      });

      m.expect(standing(client), unsub).toBeObservable(expected);
      m.expect(fired).toHaveSubscriptions(firedSubs);
      m.expect(ahead).toHaveSubscriptions(aheadSubs);
      m.expect(again).toHaveSubscriptions(againSubs);
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
    'rule 19: completes when its znode is deleted, and is suspended first',
    marbles((m) => {
      const fired = m.cold('---(d|)', { d: events.d });
      const firedSubs = '  --^--!   ';
      const expected = '   --L--(s|)';
      const client = clientOf({
        session$: m.cold('  1       ', sessions),
        renewLease: [m.cold('-(t|)', there)],
        armData: [
          m.cold('          -(o|)', { o: armed(own, fired) }),
          m.cold('          #    ', {}, new NoNodeError()),
        ],
        getChildren: [m.cold('-(a|)', lists), m.cold('-(a|)', lists)],
      });

      m.expect(standing(client)).toBeObservable(expected);
      m.expect(fired).toHaveSubscriptions([firedSubs, firedSubs]);
    }),
  );

  it(
    'rule 19: completes without a word when the znode is of another session',
    marbles((m) => {
      const node = nodeOf('me', { ephemeralOwner: 'two' });
      const reply = m.cold('-(o|)', { o: armed(node, m.cold('-')) });
      const replySubs = '   ^!   ';
      const expected = '    -|   ';
      const client = clientOf({
        session$: m.cold('  1    ', sessions),
        armData: [reply],
        getChildren: [m.cold('-(a|)', lists)],
      });

      m.expect(standing(client)).toBeObservable(expected);
      m.expect(reply).toHaveSubscriptions(replySubs);
    }),
  );

  it(
    'is suspended without a connection, and asks nothing',
    marbles((m) => {
      const unsub = '   ---!';
      const expected = 's   ';
      const client = clientOf({ session$: m.cold('s', sessions) });

      m.expect(standing(client), unsub).toBeObservable(expected);
      m.flush();
      expect(client.sent).toStrictEqual([]);
    }),
  );

  it(
    'is not ended by a renewal that is refused before the session is over',
    marbles((m) => {
      const renewal = m.cold<never>('#', {}, new ClientClosedError());
      const renewalSubs = '     ---(^!)';
      const unsub = '           ------!';
      const expected = '        --L     ';
      const client = {
        ...clientOf({
          session$: m.cold('      1     ', sessions),
          renewLease: [m.cold('-(t|)', there), renewal],
          armData: [m.cold('-(o|)', { o: armed(own, m.cold('------')) })],
          getChildren: [m.cold('-(a|)', lists)],
        }),
        // A frame more than a quarter of the session timeout: the renewal goes out after it.
        lease: () => 2_501,
      };

      m.expect(standing(client), unsub).toBeObservable(expected);
      m.expect(renewal).toHaveSubscriptions(renewalSubs);
    }),
  );

  it(
    'errors when a read is refused',
    marbles((m) => {
      const list = m.cold('    -#', {}, new NoAuthError());
      const listSubs = '       ^!   ';
      const expected = '       -#   ';
      const client = clientOf({
        session$: m.cold('       1    ', sessions),
        armData: [m.cold('-(o|)', { o: armed(own, m.cold('-')) })],
        getChildren: [list],
      });

      m.expect(standing(client)).toBeObservable(expected, {}, new NoAuthError());
      m.expect(list).toHaveSubscriptions(listSubs);
    }),
  );
});
