import type { Benchmark, Stage } from '../Benchmark.js';
import type { Findings } from '../Findings.js';
import { interleave } from '../measure/interleave.js';
import { compareEmissions } from './compareEmissions.js';
import { emissionSettings, measureEmissions } from './measureEmissions.js';
import { openField } from './openField.js';

/**
 * Compares the CPU time of an emission in two cases. In the first case, the diagnostics channels
 * have a listener, and the library sends two messages for each emission. In the second case, the
 * diagnostics channels have no listener.
 */
export const diagnostics: Benchmark = {
  name: 'diagnostics',
  title: 'CPU time per emission of watchData, with a listener on the diagnostics channels',
  run,
};

async function run(stage: Stage): Promise<Findings> {
  const settings = emissionSettings(stage);
  await using field = await openField(stage, 'diagnostics', settings.znodes);

  const measure = (role: 'streamWatcher' | 'tracedWatcher') => (round: number) => {
    stage.progress(`round ${round} of ${settings.rounds}, ${role}`);
    return measureEmissions(stage, field, settings, { role, servers: stage.server.servers });
  };
  const samples = await interleave(settings.rounds, {
    nobody: measure('streamWatcher'),
    listener: measure('tracedWatcher'),
  });

  return {
    settings: { ...settings },
    samples,
    ...compareEmissions(samples, [
      { subject: 'one listener / no listener', a: 'listener', b: 'nobody', at: ['<=', 1.25] },
    ]),
  };
}
