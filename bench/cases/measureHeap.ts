import type { Stage } from '../Benchmark.js';
import type { Memory } from '../children/Rearmer.js';
import type { Findings } from '../Findings.js';
import { judge } from '../measure/judge.js';
import { startChild } from '../measure/startChild.js';
import { openField } from './openField.js';

const warmUp = 1_000;
/** The memory is looked at so often on the way. */
const looks = 4;
/** Writes under way at once: the next one is there as soon as the stream has re-armed. */
const width = 2;

/** Whose heap is measured, and how many bytes it may grow. */
export interface HeapConfig {
  readonly role: 'rearmer' | 'wireRearmer';
  readonly limit: number;
}

/** Measures what many re-arms leave behind. */
export async function measureHeap(stage: Stage, { role, limit }: HeapConfig): Promise<Findings> {
  const rearms = stage.quick ? 20_000 : 200_000;
  await using field = await openField(stage, role, 1);
  await using rearmer = startChild(role, stage);
  const [path] = field.paths as [string];
  await rearmer.call('open', stage.server.servers, path);
  await field.writer.call('hammer', path, width);

  const start = await rearmer.call('rearm', warmUp);
  const samples = [start];
  for (let look = 0; look < looks; look++) {
    stage.progress(`${(look * rearms) / looks} of ${rearms} re-arms`);
    samples.push(await rearmer.call('rearm', rearms / looks));
  }
  await field.writer.call('rest');

  const end = samples.at(-1) as Memory;
  const growth = end.heapUsed - start.heapUsed;
  const rssGrowth = end.rss - start.rss;
  return {
    settings: { rearms: end.emissions - start.emissions, warmUp, width },
    samples: { memory: samples },
    medians: { heapGrowthBytes: growth, rssGrowthBytes: rssGrowth },
    verdicts: [
      judge({
        subject: `heap after ${rearms} re-arms`,
        value: growth,
        unit: 'bytes',
        comparison: '<=',
        limit,
        detail: `resident set ${(rssGrowth / 2 ** 20).toFixed(1)} MiB`,
      }),
    ],
  };
}
