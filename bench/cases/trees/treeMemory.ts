import type { Benchmark, Stage } from '../../Benchmark.js';
import type { Findings } from '../../Findings.js';
import { judge } from '../../measure/judge.js';
import { startChild } from '../../measure/startChild.js';
import { plantTree } from '../plantTree.js';

/** Measures how much memory `watchTree` needs for a tree of 100,000 znodes. */
export const treeMemory: Benchmark = {
  name: 'treeMemory',
  title: 'Resident memory per znode of a tree over the wire',
  run,
};

async function run(stage: Stage): Promise<Findings> {
  const settings = { znodes: stage.quick ? 20_000 : 100_000 };
  await using writer = startChild('writer', stage);
  await writer.call('open', stage.server.servers);
  stage.progress(`creating ${settings.znodes} znodes`);
  await plantTree(writer, '/treeMemoryWarm', 5_000 / 100 - 1);
  await plantTree(writer, '/treeMemory', settings.znodes / 100 - 1);
  await using forester = startChild('forester', stage);
  await forester.call('open', stage.server.servers);
  // While the process reads this first tree, Node loads and compiles the code. The process measures
  // its memory only after this step. So the results do not include the memory of the code.
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
        subject: 'resident memory per znode of a tree',
        value: rssBytes,
        unit: 'bytes',
        comparison: '<=',
        limit: 1_500,
        detail: `heap ${heapBytes.toFixed(0)} bytes, ${settings.znodes} znodes`,
      }),
    ],
  };
}
