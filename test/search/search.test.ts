import fc from 'fast-check';
import { describe, it } from 'vitest';
import { histories } from './arbitraries.js';
import { found } from './found.js';
import { runHistory } from './runHistory.js';

const count = Number(process.env.RXZK_SEARCH_HISTORIES ?? 600);
const seed = Number(process.env.RXZK_SEED ?? Math.floor(Math.random() * 2 ** 31));
/**
 * The time limit for the runs of all histories, in ms. If a history fails, fast-check searches for
 * a smaller history that also fails. The limit covers this search too.
 */
const limit = Math.max(150_000, count * 150);

describe('an election', () => {
  it.each(found.map((history) => [JSON.stringify(history.steps), history] as const))(
    'keeps its properties with %s',
    (_steps, history) => {
      runHistory(history);
    },
  );

  it(
    `has at most one leader at a time, and soon has one, whatever happens (seed ${seed})`,
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
