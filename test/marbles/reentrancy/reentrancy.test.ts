import fc from 'fast-check';
import { afterEach, beforeEach, describe, it, vi } from 'vitest';
import { differences } from './differences.js';
import { planOf } from './planOf.js';
import { names } from './names.js';
import type { Program } from './Program.js';
import { programs } from './programs.js';
import { quietCalls } from './quietCalls.js';

const count = Number(process.env.RXZK_REENTRANCY_RUNS ?? 60);
const seed = Number(process.env.RXZK_SEED ?? Math.floor(Math.random() * 2 ** 31));
/**
 * The time limit in ms for all programs together. This time also includes the search for a smaller
 * program that still fails.
 */
const limit = Math.max(60_000, count * 200);

beforeEach(() => {
  // `differences` runs each program twice. Random pauses would differ between these two runs. So
  // the random number for each pause is always 0.5.
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});

afterEach(() => {
  vi.restoreAllMocks();
});

/**
 * The settings that all simple programs share. A simple program has no events, throws no errors,
 * and does not listen on the diagnostics channels of the library.
 */
const still = { latency: 1, happenings: [], traced: false, nth: 0, target: null, throws: false };

/**
 * The names and the indices of the calls that users of the library make most often from within a
 * subscriber.
 */
const quiet = ['close', 'leave', 'leave, then close'].map(
  (name) => [name, Object.keys(quietCalls).indexOf(name)] as const,
);

describe('a call from within a subscriber', () => {
  it.each(quiet)(
    'may be %s, from each subscriber at its first notification',
    (_name, call) => {
      for (const actor of names.keys()) {
        check({ ...still, actor, call });
      }
    },
    limit,
  );

  it(
    `has the same effect as the same call a moment later (seed ${seed})`,
    () => {
      fc.assert(fc.property(programs, check), {
        seed,
        numRuns: count,
        interruptAfterTimeLimit: limit,
        markInterruptAsFailure: true,
      });
    },
    limit + 30_000,
  );
});

function check(program: Program): void {
  const found = differences(program);
  if (found.length === 0) return;
  const { actor, callName, target } = planOf(program);
  const { nth } = program;
  throw new Error([`${actor}, ${nth}: ${callName}, of ${target}`, ...found].join('\n  '));
}
