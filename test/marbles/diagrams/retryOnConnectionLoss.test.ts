import { ConnectionLossError, retryOnConnectionLoss } from 'rxzk';
import { it } from 'vitest';
import { inTurn } from '../inTurn.js';
import { marbles } from '../marbles.js';

const lost = new ConnectionLossError({ operation: 'getData', path: '/a' });

it(
  'subscribes again after a pause, which doubles from one failure to the next',
  marbles((m) => {
    const failing = m.cold('-#             ', {}, lost);
    const failingSubs = [
      '                     ^!             ',
      '                     ---^!          ',
    ];
    const healed = m.cold('         -a-b-|');
    const healedSubs = '    --------^----!';
    const expected = '      ---------a-b-|';
    const source = inTurn(failing, failing, healed);
    const config = { initialDelay: 2 };

    m.expect(source.pipe(retryOnConnectionLoss(config))).toBeObservable(expected);
    m.expect(failing).toHaveSubscriptions(failingSubs);
    m.expect(healed).toHaveSubscriptions(healedSubs);
  }),
);
