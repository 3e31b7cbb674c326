import type { Benchmark, Stage } from '../Benchmark.js';
import type { Findings } from '../Findings.js';
import { interleave } from '../measure/interleave.js';
import { compareEmissions } from './compareEmissions.js';
import { emissionSettings, measureEmissions } from './measureEmissions.js';
import { openField } from './openField.js';

/**
 * Measures whether an emission needs more CPU time if the connect string lists five servers instead
 * of one. In a program that uses the npm package `zookeeper` without rxzk, each additional server
 * makes an emission more expensive.
 */
export const servers: Benchmark = {
  name: 'servers',
  title: 'CPU time per emission of watchData, with five servers in the list compared with one',
  run,
};

async function run(stage: Stage): Promise<Findings> {
  const settings = emissionSettings(stage);
  await using field = await openField(stage, 'servers', settings.znodes);

  // The server listens only on 127.0.0.1. No server listens on the other four addresses, so the
  // kernel immediately refuses a connection to them.
  const { port } = stage.server;
  const five = [1, 2, 3, 4, 5].map((host) => `127.0.0.${host}:${port}`).join();
  const measure = (listed: string) => (round: number) => {
    stage.progress(`round ${round} of ${settings.rounds}, ${listed}`);
    return measureEmissions(stage, field, settings, { role: 'streamWatcher', servers: listed });
  };
  const samples = await interleave(settings.rounds, {
    five: measure(five),
    one: measure(stage.server.servers),
  });

  return {
    settings: { ...settings },
    samples,
    ...compareEmissions(samples, [
      { subject: 'five servers / one', a: 'five', b: 'one', at: ['<=', 1.15] },
    ]),
  };
}
