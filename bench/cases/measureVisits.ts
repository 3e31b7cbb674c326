import type { Benchmark, Stage } from '../Benchmark.js';
import type { Footprint } from '../children/Footprint.js';
import type { Findings } from '../Findings.js';
import { judge } from '../measure/judge.js';
import { startChild } from '../measure/startChild.js';
import { openField } from './openField.js';

/** What streams leave behind that were left. */
export const visits: Benchmark = {
  name: 'visits',
  title: 'Growth of the heap over streams that are made and dropped, each on a path of its own',
  run,
};

/** The first ones warm the code up. */
const rounds = 6;
const limit = 256 * 2 ** 10;

async function run(stage: Stage): Promise<Findings> {
  const streams = stage.quick ? 1_000 : 10_000;
  // Half of the paths have a znode: the others are watched by another read.
  await using field = await openField(stage, 'visits', (streams * rounds) / 2);
  await using visitor = startChild('visitor', stage);
  await visitor.call('open', stage.server.servers);
  const paths = field.paths.flatMap((path) => [path, `${path}-missing`]);

  const samples: Footprint[] = [];
  for (let round = 0; round < rounds; round++) {
    stage.progress(`${round * streams} of ${rounds * streams} streams`);
    samples.push(await visitor.call('visit', paths.slice(round * streams, (round + 1) * streams)));
  }
  const [before, after] = samples.slice(-2) as [Footprint, Footprint];
  const growth = after.heapUsed - before.heapUsed;
  const rssGrowth = after.rss - before.rss;
  return {
    settings: { streams, rounds },
    samples: { memory: samples },
    medians: { heapGrowthBytes: growth, rssGrowthBytes: rssGrowth },
    verdicts: [
      judge({
        subject: `heap after ${streams} streams, made and dropped`,
        value: growth,
        unit: 'bytes',
        comparison: '<=',
        limit,
        detail: `resident set ${(rssGrowth / 2 ** 20).toFixed(1)} MiB`,
      }),
    ],
  };
}
