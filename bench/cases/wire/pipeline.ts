import type { Benchmark, Stage } from '../../Benchmark.js';
import type { Duration } from '../../children/Crowd.js';
import type { Findings } from '../../Findings.js';
import { interleave } from '../../measure/interleave.js';
import { judge } from '../../measure/judge.js';
import type { Measure } from '../../measure/Measure.js';
import { median } from '../../measure/median.js';
import { startChild } from '../../measure/startChild.js';
import { type Field, openField } from '../openField.js';

/** Measures the CPU time per read when 1,000 reads wait for a reply at the same time. */
export const pipeline: Benchmark = {
  name: 'pipeline',
  title: 'CPU time per pipelined getData over the wire, compared with a loop over a bare socket',
  run,
};

const znodes = 500;
/** The number of reads that wait for a reply at the same time. */
const width = 1_000;

async function run(stage: Stage): Promise<Findings> {
  const settings = stage.quick ? { reads: 50_000, rounds: 2 } : { reads: 200_000, rounds: 5 };
  await using field = await openField(stage, 'pipeline', znodes);

  const measure = (role: ReaderRole) => (round: number) => {
    stage.progress(`round ${round} of ${settings.rounds}, ${role}`);
    return measureReads(stage, field, role, settings.reads);
  };
  const samples = await interleave(settings.rounds, {
    wire: measure('wireReader'),
    bare: measure('bareReader'),
    binding: measure('bindingReader'),
  });

  const middle = (key: keyof typeof samples): number =>
    median(samples[key].map(({ cpuMs }) => (cpuMs * 1_000) / settings.reads));
  const [wireUs, bareUs, bindingUs] = [middle('wire'), middle('bare'), middle('binding')];
  const ratio = (subject: string, us: number): Measure => ({
    subject,
    value: wireUs / us,
    unit: 'ratio',
    detail: `${wireUs.toFixed(1)} / ${us.toFixed(1)} µs per read`,
  });
  return {
    settings: { ...settings, znodes, width },
    samples,
    medians: { wireUs, bareUs, bindingUs },
    verdicts: [judge({ ...ratio('wire / bare loop', bareUs), comparison: '<=', limit: 1.5 })],
    reported: [ratio('wire / binding', bindingUs)],
  };
}

type ReaderRole = 'wireReader' | 'bareReader' | 'bindingReader';

/**
 * Starts a process that makes two passes. In each pass, the process sends as many reads as the
 * parameter `reads` says. During the first pass, V8 compiles the code. So only the second pass
 * counts.
 */
async function measureReads(
  stage: Stage,
  { paths }: Field,
  role: ReaderRole,
  reads: number,
): Promise<Duration> {
  await using reader = startChild(role, stage);
  await reader.call('open', stage.server.servers, paths);
  await reader.call('read', reads, width);
  return await reader.call('read', reads, width);
}
