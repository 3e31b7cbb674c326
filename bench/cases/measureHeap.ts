import type { Stage } from '../Benchmark.js';
import type { Memory } from '../children/Rearmer.js';
import type { Findings } from '../Findings.js';
import { judge } from '../measure/judge.js';
import { startChild } from '../measure/startChild.js';
import { openField } from './openField.js';

const warmUp = 1_000;
/** How many times the benchmark measures the memory after the warm-up. */
const looks = 4;
/**
 * The number of writes that wait for a reply at the same time. When the reply to one of the two
 * writes arrives, the other write is already at the server. So the znode soon changes again.
 */
const width = 2;

/**
 * `role` is the role of the process whose heap the benchmark measures. `limit` is the largest
 * allowed growth of this heap, in bytes.
 */
export interface HeapConfig {
  readonly role: 'rearmer' | 'wireRearmer';
  readonly limit: number;
}

/**
 * One stream sets its watch again after each of many changes. Measures how much the heap of the
 * process grows during this time.
 */
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
        subject: `growth of the heap after ${rearms} re-arms of the watch`,
        value: growth,
        unit: 'bytes',
        comparison: '<=',
        limit,
        detail: `the resident memory grew by ${(rssGrowth / 2 ** 20).toFixed(1)} MiB`,
      }),
    ],
  };
}
