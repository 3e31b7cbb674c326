import { describe, it } from 'vitest';
import { createHandOvers } from '../../../../src/election/candidacy/createHandOvers.js';
import { marbles } from '../../marbles.js';

describe('createHandOvers', () => {
  it(
    'has ended at once when there is no work',
    marbles((m) => {
      m.expect(createHandOvers().ended$).toBeObservable('|');
    }),
  );

  it(
    'carries work on that nobody waits for',
    marbles((m) => {
      const work = m.cold('-w--w-|');
      const workSubs = '   ^-----!';

      createHandOvers().add(work);
      m.expect(work).toHaveSubscriptions(workSubs);
    }),
  );

  it(
    'has ended when all of it has, without its values and errors',
    marbles((m) => {
      const short = m.cold('-w-#   ');
      const long = m.cold(' -w--w-|');
      const shortSubs = '   ^--!   ';
      const longSubs = '    ^-----!';
      const expected = '    ------|';
      const handOvers = createHandOvers();

      handOvers.add(short);
      handOvers.add(long);
      m.expect(handOvers.ended$).toBeObservable(expected);
      m.expect(short).toHaveSubscriptions(shortSubs);
      m.expect(long).toHaveSubscriptions(longSubs);
    }),
  );

  it(
    'tells a late subscriber too, and does the work once for all',
    marbles((m) => {
      const work = m.cold('--|');
      const workSubs = '   ^-!';
      const handOvers = createHandOvers();

      handOvers.add(work);
      m.expect(handOvers.ended$, '---^').toBeObservable('---|');
      m.expect(handOvers.ended$).toBeObservable('--|');
      m.expect(work).toHaveSubscriptions(workSubs);
    }),
  );
});
