import { startProxy } from '../../tools/startProxy.js';
import type { Stage } from '../Benchmark.js';
import type { Footprint } from '../children/Footprint.js';
import type { Findings } from '../Findings.js';
import { judge } from '../measure/judge.js';
import { median } from '../measure/median.js';
import { startChild } from '../measure/startChild.js';
import { type CutSample, measureCut } from './measureCut.js';
import { openField } from './openField.js';

/**
 * The number of znodes that the process watches before the first measurement of the memory. Before
 * this measurement, Node loads and compiles the code. So the results do not include the memory of
 * the code.
 */
const warmUp = 5_000;

/** The role of the process whose memory the benchmark measures, and the limit of this memory. */
export interface MultitudeConfig {
  readonly role: 'crowd' | 'wireCrowd';
  /**
   * The limit of the resident memory per watched znode, in bytes. The resident memory of a process
   * includes its JavaScript heap, the C client and everything else.
   */
  readonly limit: number;
}

/**
 * Measures how much memory a client needs per watched znode. The first measurement is before the
 * client has lost a connection. The second measurement is after several lost connections.
 */
export async function measureMultitude(
  stage: Stage,
  { role, limit }: MultitudeConfig,
): Promise<Findings> {
  const settings = stage.quick ? { znodes: 20_000, cuts: 3 } : { znodes: 100_000, cuts: 10 };
  const { znodes, cuts } = settings;
  stage.progress(`creating ${znodes + warmUp} znodes`);
  await using field = await openField(stage, `${role}Multitude`, znodes + warmUp);
  await using proxy = await startProxy({ host: '127.0.0.1', port: stage.server.port });
  await using crowd = startChild(role, stage);
  await crowd.call('open', proxy.servers, field.paths.slice(0, warmUp));
  const before = await crowd.call('footprint');
  stage.progress(`watching ${znodes} znodes`);
  await crowd.call('follow', field.paths.slice(warmUp));
  const watching = await crowd.call('footprint');

  const samples: CutSample[] = [];
  for (let cut = 1; cut <= cuts; cut++) {
    stage.progress(`lost connection ${cut} of ${cuts}`);
    samples.push(await measureCut(field, proxy, crowd));
  }
  const after = await crowd.call('footprint');

  const each = (held: Footprint, kind: keyof Footprint): number =>
    (held[kind] - before[kind]) / znodes;
  const claim = (when: string, held: Footprint): ReturnType<typeof judge> =>
    judge({
      subject: `resident memory of a watched znode ${when}`,
      value: each(held, 'rss'),
      unit: 'bytes',
      comparison: '<=',
      limit,
      detail: `heap ${each(held, 'heapUsed').toFixed(0)} bytes, ${znodes} znodes`,
    });
  return {
    settings: { ...settings, warmUp },
    samples: { cut: samples, memory: [before, watching, after] },
    medians: {
      cutMs: median(samples.map(({ ms }) => ms)),
      cutCpuMs: median(samples.map(({ cpuMs }) => cpuMs)),
      rssBytes: each(watching, 'rss'),
      heapBytes: each(watching, 'heapUsed'),
      rssBytesAfterCuts: each(after, 'rss'),
      heapBytesAfterCuts: each(after, 'heapUsed'),
    },
    verdicts: [claim('at first', watching), claim(`after ${cuts} lost connections`, after)],
  };
}
