import type { Stage } from '../Benchmark.js';
import type { Footprint } from '../children/Footprint.js';
import type { Findings } from '../Findings.js';
import { countWatches } from '../measure/countWatches.js';
import { judge, type Verdict } from '../measure/judge.js';
import { startChild } from '../measure/startChild.js';
import { openField } from './openField.js';

/**
 * The number of rounds. The verdict on the heap uses only the growth during the last round. In the
 * first rounds, V8 compiles the code, so the heap would grow in any case.
 */
const rounds = 6;
const limit = 256 * 2 ** 10;

/**
 * Subscribes to many streams, and unsubscribes from all of them. Measures the memory that stays in
 * use, and the watches that remain at the server.
 */
export async function measureVisits(
  stage: Stage,
  role: 'visitor' | 'wireVisitor',
): Promise<Findings> {
  const streams = stage.quick ? 1_000 : 10_000;
  // One half of the paths have a znode. The other half have no znode, so for these paths the client
  // sets its watches with `exists` instead of `getData`.
  await using field = await openField(stage, role, (streams * rounds) / 2);
  await using visitor = startChild(role, stage);
  await visitor.call('open', stage.server.servers);
  const paths = field.paths.flatMap((path) => [path, `${path}-missing`]);

  const samples: Footprint[] = [];
  const left: number[] = [];
  for (let round = 0; round < rounds; round++) {
    stage.progress(`${round * streams} of ${rounds * streams} streams`);
    samples.push(await visitor.call('visit', paths.slice(round * streams, (round + 1) * streams)));
    left.push(await countWatches(stage.server));
  }
  const [before, after] = samples.slice(-2) as [Footprint, Footprint];
  const growth = after.heapUsed - before.heapUsed;
  const rssGrowth = after.rss - before.rss;
  return {
    settings: { streams, rounds },
    samples: { memory: samples.map((footprint, round) => ({ ...footprint, left: left[round] })) },
    medians: { heapGrowthBytes: growth, rssGrowthBytes: rssGrowth, watchesLeft: Math.max(...left) },
    verdicts: [
      judge({
        subject: `growth of the heap after ${streams} streams were made and left`,
        value: growth,
        unit: 'bytes',
        comparison: '<=',
        limit,
        detail: `the resident memory grew by ${(rssGrowth / 2 ** 20).toFixed(1)} MiB`,
      }),
      ...(role === 'visitor' ? [] : [noWatches(Math.max(...left))]),
    ],
  };
}

function noWatches(value: number): Verdict {
  return judge({
    subject: 'most watches that remain at the server',
    value,
    unit: 'count',
    comparison: '<=',
    limit: 0,
    detail: 'counted with wchs after each round of streams',
  });
}
