import type { Benchmark, Stage } from '../../Benchmark.js';
import type { Findings } from '../../Findings.js';
import { judge } from '../../measure/judge.js';
import { startChild } from '../../measure/startChild.js';

/** What a large tree holds. */
export const treeMemory: Benchmark = {
  name: 'treeMemory',
  title: 'Resident memory per znode of a tree over the wire',
  run,
};

const fan = 100;

async function run(stage: Stage): Promise<Findings> {
  const settings = { znodes: stage.quick ? 20_000 : 100_000 };
  await using writer = startChild('writer', stage);
  await writer.call('open', stage.server.servers);
  const treeOf = async (root: string, znodes: number): Promise<void> => {
    const branches = Array.from({ length: fan }, (_, index) => `${root}/${index}`);
    const leaves = branches.flatMap((branch) =>
      Array.from({ length: znodes / fan - 1 }, (_, index) => `${branch}/${index}`),
    );
    for (const level of [[root], branches, leaves]) await writer.call('create', level);
  };
  stage.progress(`creating ${settings.znodes} znodes`);
  await treeOf('/treeMemoryWarm', 5_000);
  await treeOf('/treeMemory', settings.znodes);
  await using forester = startChild('forester', stage);
  await forester.call('open', stage.server.servers);
  // The code is there and compiled then.
  await forester.call('watch', '/treeMemoryWarm', 'watchTree');
  const before = await forester.call('footprint');
  await forester.call('watch', '/treeMemory', 'watchTree');
  const watching = await forester.call('footprint');
  const rssBytes = (watching.rss - before.rss) / settings.znodes;
  const heapBytes = (watching.heapUsed - before.heapUsed) / settings.znodes;
  return {
    settings,
    samples: { memory: [before, watching] },
    medians: { rssBytes, heapBytes },
    verdicts: [
      judge({
        subject: 'resident memory of a znode of a tree',
        value: rssBytes,
        unit: 'bytes',
        comparison: '<=',
        limit: 1_500,
        detail: `heap ${heapBytes.toFixed(0)} bytes, ${settings.znodes} znodes`,
      }),
    ],
  };
}
