import fc from 'fast-check';
import { describe, it } from 'vitest';
import { histories } from './arbitraries.js';
import { found } from './found.js';
import { runHistory } from './runHistory.js';

const count = Number(process.env.RXZK_SEARCH_HISTORIES ?? 600);
const seed = Number(process.env.RXZK_SEED ?? Math.floor(Math.random() * 2 ** 31));
/** In ms, for all histories, and for making a failing one smaller. */
const limit = Math.max(150_000, count * 150);

describe('an election', () => {
  it.each(found.map((history) => [JSON.stringify(history.steps), history] as const))(
    'goes well with %s',
    (_steps, history) => {
      runHistory(history);
    },
  );

  it(
    `has one leader at most, and soon one, whatever happens (seed ${seed})`,
    () => {
      fc.assert(fc.property(histories, runHistory), {
        seed,
        numRuns: count,
        interruptAfterTimeLimit: limit,
        markInterruptAsFailure: true,
      });
    },
    limit + 30_000,
  );
});
