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
    ['is silent', '1000000000', '|'],
  ])('%s when the number is %s', (_title, sequence, expected) => {
    marbles((m) => {
      const own = `/e/${sequence}`;
      const node = { path: own, data: Buffer.from(''), stat: statOf({ ephemeralOwner: 'one' }) };
      const client = Object.assign(
        fakeClient({
          session$: m.cold('1', sessions),
          create: [m.cold('(p|)', { p: own })],
          renewLease: [m.cold('(t|)', { t: true })],
          armData: [m.cold('(a|)', { a: armed(node, m.cold('-')) })],
          getChildren: [
            m.cold('(c|)', { c: { path: '/e', children: [sequence], stat: statOf() } }),
          ],
          remove: [m.cold('(v|)', { v: undefined })],
        }),
        { uuid: () => 'guid', lease: () => 1_000 },
      );

      m.expect(
        campaign(client, '/e', { preset: 'sequence' }).pipe(take(1), mergeMap(diagnosticsOf)),
      ).toBeObservable(expected, {
        w: { type: 'sequenceNearlySpent', path: '/e', sequence: 2147483000, left: 647 },
      });
    })();
  });

  it(
    'is silent about a standing made by hand',
    marbles((m) => {
      m.expect(diagnosticsOf({ role: 'suspended', candidate: 'n_1' })).toBeObservable('|');
    }),
  );
});
