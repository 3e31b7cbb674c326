import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../tools/zookeeper/ZooKeeperServer.js';
import { atRest } from './atRest.js';
import {
  keptPrograms,
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

/**
 * Random programs of one kind, for one transport and one release of ZooKeeper. Each program runs
 * twice: on the ZooKeeper in memory, and on the server. Some results may differ between the two
 * runs. `compared` removes these results from each run. The remaining results must be equal.
 */
interface Lane {
  readonly transport: 'binding' | 'wire';
  readonly programs: fc.Arbitrary<Program>;
  /** A factor for the number of programs: this lane runs `count * share` of them. */
  readonly share: number;
  /** @defaultValue the installed release */
  readonly release?: '3.9.3';
  /**
   * Whether the clients of the ZooKeeper in memory keep their watches after a lost connection. True
   * imitates the wire transport, and false imitates the binding. @defaultValue false
   */
  readonly keepsWatches?: boolean;
  readonly compared: (steps: readonly Step[]) => readonly Step[];
}

const overBinding: Lane = { transport: 'binding', programs, share: 1 / 4, compared: whole };
const overWire = { transport: 'wire', compared: withoutLegalDifferences } as const;
const kept: Lane = {
  ...{ transport: 'wire', programs: keptPrograms, share: 1 / 8 },
  ...{ keepsWatches: true, compared: atRest },
};

/** All lanes run at the same time, because each lane mostly waits for replies of a server. */
const lanes: readonly (readonly [string, Lane])[] = [
  ['requests and watches over the binding, 0', overBinding],
  ['requests and watches over the binding, 1', overBinding],
  ['requests and watches over the binding, 2', overBinding],
  ['requests and watches over the binding, 3', overBinding],
  [
    'transactions, ephemerals and counts over the wire',
    { ...overWire, programs: transactionPrograms, share: 1 / 4 },
  ],
  [
    'transactions and streams over the wire',
    { ...overWire, programs: streamTransactionPrograms, share: 1 / 8 },
  ],
  // Since ZooKeeper 3.9, the result of a transaction contains the stat of each creation. So this
  // lane needs the release 3.9.3.
  [
    'stats of creations over the wire, on 3.9.3',
    { ...overWire, programs: statPrograms, share: 1 / 8, release: '3.9.3' },
  ],
  ['trees and kept watches over the wire', kept],
  ['trees and kept watches over the wire, on 3.9.3', { ...kept, release: '3.9.3' }],
];
/** How many programs a lane runs if `share` is 1. */
const count = Number(process.env.RXZK_DIFFERENTIAL_PROGRAMS ?? 300);
const seed = Number(process.env.RXZK_SEED ?? Math.floor(Math.random() * 2 ** 31));
/**
 * The time limit in ms for the programs of a lane. If a program fails, the lane also searches for
 * a smaller program that fails. The time of this search counts too.
 */
const limit = Math.max(120_000, count * 400);

/**
 * Programs that once gave different results in memory and on a real server. Each lane with
 * `keptPrograms` runs them too.
 */
const found: Program[] = [
  // The first stream has a watch for changes of the root's children. In a server before 3.9, the
  // recursive watch of the second stream replaces this watch.
  [
    { client: 0, do: 'watchTree', path: '/', recursive: false },
    { client: 0, do: 'watchTree', path: '/', recursive: true },
    { client: 0, do: 'create', path: '/', data: '', config: { mode: 'ephemeralSequential' } },
  ],
];

describe('a ZooKeeper in memory', () => {
  let installed: ZooKeeperServer;
  let newer: ZooKeeperServer;
  let roots = 0;

  beforeAll(async () => {
    // A server normally looks for empty containers again and again, and deletes them. If this
    // happened during the test, the results of a program would depend on the time of the deletion.
    // So no server looks for containers during the test.
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
    `gives the same results as a real server: %s (seed ${seed})`,
    async (name, { transport, release, keepsWatches, share, compared, ...lane }) => {
      const index = lanes.findIndex(([other]) => other === name);
      await fc.assert(
        fc.asyncProperty(lane.programs, async (program) => {
          roots += 1;
          const chroot = `/${roots}/root`;
          const server = release === undefined ? installed : newer;
          await using stage = serverStage(server, transport);
          const [inMemory, real] = await Promise.all([
            runProgram(memoryStage(keepsWatches), chroot, program, compared),
            runProgram(stage, chroot, program, compared),
          ]);
          expect(inMemory).toStrictEqual(real);
        }),
        {
          seed: seed + index,
          numRuns: Math.ceil(count * share),
          examples: lane.programs === keptPrograms ? found.map((program) => [program]) : [],
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
