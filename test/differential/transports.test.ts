import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../tools/zookeeper/ZooKeeperServer.js';
import { programs, streamPrograms } from './arbitraries.js';
import { runProgram } from './runProgram.js';
import { serverStage } from './serverStage.js';
import { withoutLegalDifferences } from './withoutLegalDifferences.js';

const count = Number(process.env.RXZK_TRANSPORT_PROGRAMS ?? 60);
const seed = Number(process.env.RXZK_SEED ?? Math.floor(Math.random() * 2 ** 31));
/**
 * The time limit of one entry of `lanes`, in ms. The limit covers all programs of this lane. If a
 * program fails, the limit also covers the search for a smaller program that fails.
 */
const limit = Math.max(80_000, count * 1_000);

/** All lanes run at the same time, because each lane mostly waits for replies of the server. */
const lanes = [
  ['requests and watches', programs],
  ['requests, watches and streams', streamPrograms],
  ['requests and watches, again', programs],
  ['requests, watches and streams, again', streamPrograms],
] as const;

describe('the wire', () => {
  let server: ZooKeeperServer;
  let roots = 0;

  beforeAll(async () => {
    // If the server deleted an empty container during a program, the results would depend on time.
    // So the server does not look for empty containers during the test.
    server = await startServer({ containerCheckInterval: 1_000_000 });
  });

  afterAll(async () => {
    await server.stop();
  });

  it.concurrent.each(lanes)(
    `gives the same results as the binding, for %s (seed ${seed})`,
    async (name, arbitrary) => {
      await fc.assert(
        fc.asyncProperty(arbitrary, async (program) => {
          roots += 1;
          const root = `/${roots}`;
          const [wire, binding] = await Promise.all(
            (['wire', 'binding'] as const).map(async (transport) => {
              await using stage = serverStage(server, transport);
              return await runProgram(
                stage,
                `${root}/${transport}`,
                program,
                withoutLegalDifferences,
              );
            }),
          );
          expect(wire).toStrictEqual(binding);
        }),
        {
          seed: seed + lanes.findIndex(([lane]) => lane === name),
          numRuns: Math.ceil(count / lanes.length),
          interruptAfterTimeLimit: limit,
          markInterruptAsFailure: true,
        },
      );
    },
    limit + 30_000,
  );
});
