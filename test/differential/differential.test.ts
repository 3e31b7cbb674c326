import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../tools/zookeeper/ZooKeeperServer.js';
import {
  programs,
  statPrograms,
  streamTransactionPrograms,
  transactionPrograms,
} from './arbitraries.js';
import { memoryStage } from './memoryStage.js';
import type { Program } from './program.js';
import { runProgram, type Step } from './runProgram.js';
import { serverStage } from './serverStage.js';
import { withoutLegalDifferences } from './withoutLegalDifferences.js';

/** What goes on at once, each with its share of programs: most of the time is waiting. */
const lanes = [
  ['requests and watches over the binding, 0', 'binding', programs, 1 / 4],
  ['requests and watches over the binding, 1', 'binding', programs, 1 / 4],
  ['requests and watches over the binding, 2', 'binding', programs, 1 / 4],
  ['requests and watches over the binding, 3', 'binding', programs, 1 / 4],
  ['transactions, ephemerals and counts over the wire', 'wire', transactionPrograms, 1 / 4],
  ['transactions and streams over the wire', 'wire', streamTransactionPrograms, 1 / 8],
  ['stats of creations over the wire, on 3.9.3', 'wire', statPrograms, 1 / 8],
] as const;
/** Programs over the binding; over the wire there are fewer. */
const count = Number(process.env.RXZK_DIFFERENTIAL_PROGRAMS ?? 300);
const seed = Number(process.env.RXZK_SEED ?? Math.floor(Math.random() * 2 ** 31));
/** In ms, for all programs, and for making a failing one smaller. */
const limit = Math.max(120_000, count * 400);

/** Programs that have once shown a difference. */
const found: readonly (readonly [Program])[] = [];

describe('a ZooKeeper in memory', () => {
  let installed: ZooKeeperServer;
  /** Only since 3.9 the result of a transaction has the stat of each creation. */
  let newer: ZooKeeperServer;
  let roots = 0;

  beforeAll(async () => {
    // Containers are reaped when their time has come, which no program waits for.
    const containerCheckInterval = 1_000_000;
    [installed, newer] = await Promise.all([
      startServer({ containerCheckInterval }),
      startServer({ containerCheckInterval, release: '3.9.3' }),
    ]);
  });

  afterAll(async () => {
    await Promise.all([installed.stop(), newer.stop()]);
  });

  it.concurrent.each(lanes)(
    `does what a real server does: %s (seed ${seed})`,
    async (name, transport, arbitrary, share) => {
      const lane = lanes.findIndex(([other]) => other === name);
      await fc.assert(
        fc.asyncProperty(arbitrary, async (program) => {
          roots += 1;
          const chroot = `/${roots}/root`;
          await using stage = serverStage(
            arbitrary === statPrograms ? newer : installed,
            transport,
          );
          const [inMemory, real] = await Promise.all([
            runProgram(memoryStage(), chroot, program),
            runProgram(stage, chroot, program),
          ]);
          // In memory a watch is lost with its connection, as over the binding.
          const compared = transport === 'wire' ? withoutLegalDifferences : whole;
          expect(compared(inMemory)).toStrictEqual(compared(real));
        }),
        {
          seed: seed + lane,
          numRuns: Math.ceil(count * share),
          examples: lane === 0 ? found.map(([program]) => [program] as [Program]) : [],
          interruptAfterTimeLimit: limit,
          markInterruptAsFailure: true,
        },
      );
    },
    limit + 30_000,
  );
});

function whole(steps: readonly Step[]): readonly Step[] {
  return steps;
}
