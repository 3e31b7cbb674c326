import { startProxy } from '../../tools/startProxy.js';
import type { Benchmark, Stage } from '../Benchmark.js';
import type { Duration } from '../children/Crowd.js';
import type { Findings } from '../Findings.js';
import { interleave } from '../measure/interleave.js';
import { judge } from '../measure/judge.js';
import { median } from '../measure/median.js';
import { startChild } from '../measure/startChild.js';
import { measureCut } from './measureCut.js';
import { openField } from './openField.js';

/** Measures the time until 30,000 streams are current again after a lost connection. */
export const reconnect: Benchmark = {
  name: 'reconnect',
  title:
    'Time from a lost connection until all streams are current, compared with one pipelined read per stream',
  run,
};

async function run(stage: Stage): Promise<Findings> {
  const settings = stage.quick ? { znodes: 5_000, rounds: 3 } : { znodes: 30_000, rounds: 7 };
  stage.progress(`creating ${settings.znodes} znodes`);
  await using field = await openField(stage, 'reconnect', settings.znodes);
  await using proxy = await startProxy({ host: '127.0.0.1', port: stage.server.port });
  await using crowd = startChild('crowd', stage);
  await crowd.call('open', proxy.servers, field.paths);

  const read = (): Promise<Duration> => crowd.call('readAll');
  const cut = (): Promise<Duration> => measureCut(field, proxy, crowd);
  await read();
  await cut();
  const samples = await interleave(settings.rounds, {
    cut: (round) => {
      stage.progress(`lost connection ${round} of ${settings.rounds}`);
      return cut();
    },
    plainReads: read,
  });

  const middle = (key: 'cut' | 'plainReads', unit: keyof Duration): number =>
    median(samples[key].map((sample) => sample[unit]));
  const [cutMs, readsMs] = [middle('cut', 'ms'), middle('plainReads', 'ms')];
  const [cutCpuMs, readsCpuMs] = [middle('cut', 'cpuMs'), middle('plainReads', 'cpuMs')];
  return {
    settings,
    samples,
    medians: { cutMs, readsMs, cutCpuMs, readsCpuMs },
    verdicts: [
      judge({
        subject: `lost connection with ${settings.znodes} streams / reads`,
        value: cutMs / readsMs,
        unit: 'ratio',
        comparison: '<=',
        limit: 2,
        detail:
          `${cutMs.toFixed(0)} / ${readsMs.toFixed(0)} ms, ` +
          `CPU ${cutCpuMs.toFixed(0)} / ${readsCpuMs.toFixed(0)} ms`,
      }),
    ],
  };
}
