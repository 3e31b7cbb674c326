import type { Benchmark, Stage } from '../Benchmark.js';
import type { Findings } from '../Findings.js';
import { interleave } from '../measure/interleave.js';
import { compareEmissions } from './compareEmissions.js';
import { type EmissionSample, emissionSettings, measureEmissions } from './measureEmissions.js';
import { type Field, openField } from './openField.js';

/**
 * Measures whether `watchTree` needs more CPU time for a change in a large tree than for a change
 * in a small tree.
 */
export const treeChange: Benchmark = {
  name: 'treeChange',
  title: 'CPU time per change in a tree of 10,000 znodes, compared with a tree of 100 znodes',
  run,
};

async function run(stage: Stage): Promise<Findings> {
  const settings = { ...emissionSettings(stage), large: 10_000, small: 100 };
  await using large = await openField(stage, 'largeTree', settings.large);
  await using small = await openField(stage, 'smallTree', settings.small);

  const measure =
    (field: Field) =>
    (round: number): Promise<EmissionSample> => {
      stage.progress(`round ${round} of ${settings.rounds}, ${field.paths.length} znodes`);
      const { servers } = stage.server;
      return measureEmissions(stage, field, settings, { role: 'treeWatcher', servers });
    };
  const samples = await interleave(settings.rounds, {
    large: measure(large),
    small: measure(small),
  });

  return {
    settings: { ...settings },
    samples,
    ...compareEmissions(samples, [
      { subject: 'tree of 10,000 znodes / of 100', a: 'large', b: 'small', at: ['<=', 1.2] },
    ]),
  };
}
