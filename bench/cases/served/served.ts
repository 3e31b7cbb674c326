import { lastValueFrom } from 'rxjs';
import { createClient } from '../../../src/index.js';
import type { Benchmark, Stage } from '../../Benchmark.js';
import type { Findings } from '../../Findings.js';
import { cpuOf } from '../../measure/cpuOf.js';
import { interleave } from '../../measure/interleave.js';
import { judge } from '../../measure/judge.js';
import { median } from '../../measure/median.js';
import { startChild } from '../../measure/startChild.js';
import { fill } from './fill.js';

/**
 * Measures `serveZooKeeper`, the server in memory: how long the server needs to start, its CPU time
 * per read, and its memory. Compares this CPU time with the CPU time of Apache ZooKeeper.
 */
export const served: Benchmark = {
  name: 'served',
  title: 'Start time, CPU time per pipelined getData and memory of serveZooKeeper',
  run,
};

const znodes = 500;
/** The number of reads that wait for a reply at the same time. */
const width = 1_000;
const bytes = 100;

async function run(stage: Stage): Promise<Findings> {
  const settings = stage.quick
    ? { reads: 20_000, rounds: 3, held: 20_000 }
    : { reads: 100_000, rounds: 5, held: 100_000 };
  stage.progress('starts');
  const starts = await interleave(settings.rounds, { start: () => timeStart(stage) });

  await using host = startChild('host', stage);
  const { servers, pid } = await host.call('open');
  const paths = children('/served', znodes);
  for (const each of [servers, stage.server.servers]) await fill(each, '/served', paths);
  const measure = (address: string, of: number | undefined) => (round: number) => {
    stage.progress(`reads ${round} of ${settings.rounds}, ${address}`);
    return measureReads(stage, { address, of: of as number, paths, reads: settings.reads });
  };
  const reads = await interleave(settings.rounds, {
    served: measure(servers, pid),
    real: measure(stage.server.servers, stage.server.pid),
  });

  stage.progress(`${settings.held} znodes`);
  await using holder = startChild('host', stage);
  const { servers: holding } = await holder.call('open');
  // The memory of a new server grows during its first requests. So this call of `fill` sends the
  // first requests before the measurement starts.
  await fill(holding, '/warm', children('/warm', 20_000), { andEmpty: true, bytes });
  const before = await holder.call('footprint');
  await fill(holding, '/held', children('/held', settings.held), { bytes });
  const after = await holder.call('footprint');
  const znodeBytes = (after.rss - before.rss) / settings.held;
  const startMs = median(starts.start.map(({ ms }) => ms));
  const processMs = median(starts.start.map(({ wholeMs }) => wholeMs));
  const [servedUs, realUs] = (['served', 'real'] as const).map((key) =>
    median(reads[key].map(({ us }) => us)),
  ) as [number, number];
  return {
    settings: { ...settings, znodes, width, bytes },
    samples: { ...starts, ...reads, memory: [before, after] },
    medians: { startMs, processMs, servedUs, realUs, znodeBytes },
    verdicts: [
      judge({
        ...{ subject: 'time from serveZooKeeper to the first session', value: startMs },
        ...{ unit: 'ms', comparison: '<=', limit: 300, detail: 'the process has loaded the code' },
      }),
      judge({
        ...{ subject: 'CPU time of the server per pipelined getData / Apache ZooKeeper' },
        ...{ value: servedUs / realUs, unit: 'ratio', comparison: '<=', limit: 1 },
        detail: `${servedUs.toFixed(1)} / ${realUs.toFixed(1)} µs per read`,
      }),
      judge({
        ...{ subject: 'resident memory of a znode with 100 bytes', value: znodeBytes },
        // The limit is 60 MiB for 100,000 znodes.
        ...{ unit: 'bytes', comparison: '<=', limit: 629 },
        detail: `${settings.held} znodes, without the memory of the empty server`,
      }),
    ],
    reported: [
      {
        subject: 'time from the start of Node to the first session',
        value: processMs,
        unit: 'ms',
        detail: 'this includes the time to load the code',
      },
    ],
  };
}

async function timeStart(stage: Stage): Promise<{ readonly ms: number; readonly wholeMs: number }> {
  const begun = performance.now();
  await using host = startChild('host', stage);
  await host.call('ready');
  const start = performance.now();
  const { servers } = await host.call('open');
  await using client = createClient({ servers, transport: 'wire' });
  await lastValueFrom(client.exists('/'));
  const end = performance.now();
  return { ms: end - start, wholeMs: end - begun };
}

async function measureReads(
  stage: Stage,
  { address, of, paths, reads }: Reading,
): Promise<{ readonly us: number }> {
  await using reader = startChild('wireReader', stage);
  await reader.call('open', address, paths);
  await reader.call('read', reads, width);
  const before = cpuOf(of);
  await reader.call('read', reads, width);
  return { us: ((cpuOf(of) - before) * 1_000) / reads };
}

interface Reading {
  readonly address: string;
  /** The process id of the server. */
  readonly of: number;
  readonly paths: readonly string[];
  readonly reads: number;
}

function children(path: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${path}/node-${index}`);
}
