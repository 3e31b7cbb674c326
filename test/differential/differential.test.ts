import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../tools/zookeeper/ZooKeeperServer.js';
import { programs } from './arbitraries.js';
import { memoryStage } from './memoryStage.js';
import type { Program } from './program.js';
import { runProgram } from './runProgram.js';
import { serverStage } from './serverStage.js';

/** So many sequences of programs go on at once: most of the time is waiting. */
const lanes = 4;
const count = Number(process.env.RXZK_DIFFERENTIAL_PROGRAMS ?? 300);
const seed = Number(process.env.RXZK_SEED ?? Math.floor(Math.random() * 2 ** 31));
/** In ms, for all programs, and for making a failing one smaller. */
const limit = Math.max(80_000, count * 250);

/** Programs that have once shown a difference. */
const found: readonly (readonly [Program])[] = [];

describe('a ZooKeeper in memory', () => {
  let server: ZooKeeperServer;
  let roots = 0;

  beforeAll(async () => {
    // Containers are reaped when their time has come, which no program waits for.
    server = await startServer({ containerCheckInterval: 1_000_000 });
  });

  afterAll(async () => {
    await server.stop();
  });

  it.concurrent.each(Array.from({ length: lanes }, (_, lane) => lane))(
    `does what a real server does (seed ${seed}, lane %i)`,
    async (lane) => {
      await fc.assert(
        fc.asyncProperty(programs, async (program) => {
          roots += 1;
          const chroot = `/${roots}/root`;
          await using stage = serverStage(server, 'binding');
          const [inMemory, real] = await Promise.all([
            runProgram(memoryStage(), chroot, program),
            runProgram(stage, chroot, program),
          ]);
          expect(inMemory).toStrictEqual(real);
        }),
        {
          seed: seed + lane,
          numRuns: Math.ceil(count / lanes),
          examples: lane === 0 ? found.map(([program]) => [program] as [Program]) : [],
          interruptAfterTimeLimit: limit,
          markInterruptAsFailure: true,
        },
      );
    },
    limit + 30_000,
  );
});
