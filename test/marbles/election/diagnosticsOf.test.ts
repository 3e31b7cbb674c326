import { mergeMap, take } from 'rxjs';
import { campaign, diagnosticsOf } from 'rxzk';
import { describe, it } from 'vitest';
import { statOf } from '../nodes.js';
import { armed, fakeClient } from '../fakeClient.js';
import { marbles } from '../marbles.js';
import { sessions } from '../sessions.js';

describe('diagnosticsOf', () => {
  it.each([
    ['warns', '2147483000', '(w|)'],
    ['does not warn', '1000000000', '|'],
  ])('%s when the number is %s', (_title, sequence, expected) => {
    marbles((m) => {
      const own = `/e/${sequence}`;
      const node = { path: own, data: Buffer.from(''), stat: statOf({ ephemeralOwner: 'one' }) };
      const session = m.cold('1', sessions);
      const create = m.cold(' (p|)', { p: own });
      const proof = m.cold('  (t|)', { t: true });
      const fired = m.cold('  -');
      const reading = m.cold('(a|)', { a: armed(node, fired) });
      const list = m.cold('   (c|)', { c: { path: '/e', children: [sequence], stat: statOf() } });
      const remove = m.cold(' (v|)', { v: undefined });
      const sessionSubs = ['  (^!)', '(^!)'];
      const createSubs = '    (^!)';
      const proofSubs = '     (^!)';
      const readingSubs = '   (^!)';
      const firedSubs = ['    (^!)', '(^!)'];
      const listSubs = '      (^!)';
      const removeSubs = '    (^!)';
      const client = Object.assign(
        fakeClient({
          session$: session,
          create: [create],
          renewLease: [proof],
          armData: [reading],
          getChildren: [list],
          remove: [remove],
        }),
        { uuid: () => 'guid', lease: () => 1_000 },
      );

      m.expect(
        campaign(client, '/e', { preset: 'sequence' }).pipe(take(1), mergeMap(diagnosticsOf)),
      ).toBeObservable(expected, {
        w: { type: 'sequenceNearlySpent', path: '/e', sequence: 2147483000, left: 647 },
      });
      m.expect(session).toHaveSubscriptions(sessionSubs);
      m.expect(create).toHaveSubscriptions(createSubs);
      m.expect(proof).toHaveSubscriptions(proofSubs);
      m.expect(reading).toHaveSubscriptions(readingSubs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
      m.expect(list).toHaveSubscriptions(listSubs);
      m.expect(remove).toHaveSubscriptions(removeSubs);
    })();
  });

  it(
    'emits nothing for a standing that a program has made by hand',
    marbles((m) => {
      m.expect(diagnosticsOf({ role: 'suspended', candidate: 'n_1' })).toBeObservable('|');
    }),
  );
});
