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

/** A set of programs, and how they are run and compared. */
interface Lane {
  readonly transport: 'binding' | 'wire';
  readonly programs: fc.Arbitrary<Program>;
  /** How many of the programs. */
  readonly share: number;
  /** @defaultValue the installed release */
  readonly release?: '3.9.3';
  /** Whether clients in memory keep their watches, as over the wire. @defaultValue false, as over the binding */
  readonly keepsWatches?: boolean;
  readonly compared: (steps: readonly Step[]) => readonly Step[];
}

const overBinding: Lane = { transport: 'binding', programs, share: 1 / 4, compared: whole };
const overWire = { transport: 'wire', compared: withoutLegalDifferences } as const;
const kept: Lane = {
  ...{ transport: 'wire', programs: keptPrograms, share: 1 / 8 },
  ...{ keepsWatches: true, compared: atRest },
};

/** The number of programs that run at once: most of the time is waiting. */
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
  // Only since 3.9 the result of a transaction has the stat of each creation.
  [
    'stats of creations over the wire, on 3.9.3',
    { ...overWire, programs: statPrograms, share: 1 / 8, release: '3.9.3' },
  ],
  ['trees and kept watches over the wire', kept],
  ['trees and kept watches over the wire, on 3.9.3', { ...kept, release: '3.9.3' }],
];
/** Programs over the binding; over the wire there are fewer. */
const count = Number(process.env.RXZK_DIFFERENTIAL_PROGRAMS ?? 300);
const seed = Number(process.env.RXZK_SEED ?? Math.floor(Math.random() * 2 ** 31));
/** In ms, for all programs, and for making a failing one smaller. */
const limit = Math.max(120_000, count * 400);

/** Programs that have once shown a difference. */
const found: Program[] = [
  // A server before 3.9 replaces the watch of the root's list by the recursive one.
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
