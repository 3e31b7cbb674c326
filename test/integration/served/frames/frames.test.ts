import fc from 'fast-check';
import { serveZooKeeper, type ServedZooKeeper } from 'rxzk/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../../tools/zookeeper/ZooKeeperServer.js';
import { programs } from './arbitraries.js';
import { runProgram } from './runProgram.js';

const { RXZK_FRAME_PROGRAMS: long, RXZK_SEED: given } = process.env;
const count = Number(long ?? 300);
/**
 * Each run uses the seeds 1 and 2. A long run also uses the seed in `RXZK_SEED`, or a random seed,
 * to find new differences between the servers.
 */
const seeds = [1, 2, ...(long === undefined ? [] : [Number(given ?? Date.now() % 2 ** 31)])];
/**
 * The time limit for all programs of a seed, in ms. Here, a program is a list of requests that
 * fast-check has generated. If a program fails, fast-check searches for a smaller program that
 * still fails. The time limit includes this search.
 */
const limit = Math.max(120_000, count * 500);
/**
 * The limits of the session timeout, in ms. A program takes less time than the lower limit, so no
 * session expires during a program.
 */
const minSessionTimeout = 20_000;
const maxSessionTimeout = 60_000;

describe('a served ZooKeeper', () => {
  let real: ZooKeeperServer;
  let served: ServedZooKeeper;
  let roots = 0;

  beforeAll(async () => {
    // The servers must not delete a container that a program still uses. Because of
    // `containerCheckInterval`, the real server deletes no containers during the test. The served
    // ZooKeeper deletes a container after a minute, and a program takes less time.
    [real, served] = await Promise.all([
      startServer({
        containerCheckInterval: 1_000_000,
        properties: { minSessionTimeout, maxSessionTimeout },
      }),
      serveZooKeeper({ minSessionTimeout, maxSessionTimeout }),
    ]);
  });

  afterAll(async () => {
    await Promise.all([real.stop(), served.close()]);
  });

  it.each(seeds)(
    'replies to frames as a real server does (seed %i)',
    async (start) => {
      await fc.assert(
        fc.asyncProperty(programs, async (program) => {
          roots += 1;
          const root = `/${String(roots)}`;
          const [ours, theirs] = await Promise.all([
            runProgram(served.port, root, program),
            runProgram(real.port, root, program),
          ]);
          expect(ours).toStrictEqual(theirs);
        }),
        {
          seed: start,
          numRuns: Math.ceil(count / seeds.length),
          interruptAfterTimeLimit: limit,
          markInterruptAsFailure: true,
        },
      );
    },
    limit + 30_000,
  );
});
