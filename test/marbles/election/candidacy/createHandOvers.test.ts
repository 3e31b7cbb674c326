import type { Observable } from 'rxjs';
import { describe, it } from 'vitest';
import { createHandOvers } from '../../../../src/election/candidacy/createHandOvers.js';
import { fakeClient } from '../../fakeClient.js';
import { marbles } from '../../marbles.js';

const client = fakeClient({});

describe('createHandOvers', () => {
  it(
    'detaches the work at the client, and passes its error on to the client',
    marbles((m) => {
      const work = m.cold('-w-#', {}, new RangeError('no'));
      const workSubs = '   ^--!';
      const detached: Observable<unknown>[] = [];

      createHandOvers({ detach: (one) => detached.push(one) }).add(work);
      m.expect(detached[0]!).toBeObservable('---#', {}, new RangeError('no'));
      m.expect(work).toHaveSubscriptions(workSubs);
    }),
  );

  it(
    'completes ended$ at once when there is no work',
    marbles((m) => {
      m.expect(createHandOvers(client).ended$).toBeObservable('|');
    }),
  );

  it(
    'continues the work when nobody subscribes to ended$',
    marbles((m) => {
      const work = m.cold('-w--w-|');
      const workSubs = '   ^-----!';

      createHandOvers(client).add(work);
      m.expect(work).toHaveSubscriptions(workSubs);
    }),
  );

  it(
    'completes ended$ when all work has ended, and hides values and errors of the work',
    marbles((m) => {
      const short = m.cold('-w-#   ');
      const long = m.cold(' -w--w-|');
      const shortSubs = '   ^--!   ';
      const longSubs = '    ^-----!';
      const expected = '    ------|';
      const handOvers = createHandOvers(client);

      handOvers.add(short);
      handOvers.add(long);
      m.expect(handOvers.ended$).toBeObservable(expected);
      m.expect(short).toHaveSubscriptions(shortSubs);
      m.expect(long).toHaveSubscriptions(longSubs);
    }),
  );

  it(
    'completes ended$ for a late subscriber too, and runs the work only once',
    marbles((m) => {
      const work = m.cold('--|');
      const workSubs = '   ^-!';
      const handOvers = createHandOvers(client);

      handOvers.add(work);
      m.expect(handOvers.ended$, '---^').toBeObservable('---|');
      m.expect(handOvers.ended$).toBeObservable('--|');
      m.expect(work).toHaveSubscriptions(workSubs);
    }),
  );
});
