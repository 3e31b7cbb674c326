import type { Benchmark, Stage } from '../Benchmark.js';
import type { Findings } from '../Findings.js';
import { interleave } from '../measure/interleave.js';
import { compareEmissions } from './compareEmissions.js';
import { type EmissionSample, emissionSettings, measureEmissions } from './measureEmissions.js';
import { type Field, openField } from './openField.js';

/** The cost of a change in a tree, by the size of the tree. */
export const treeChange: Benchmark = {
  name: 'treeChange',
  title: 'CPU of the process per change in a tree of 10,000 znodes, against a tree of 100',
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
      { subject: 'tree of 10,000 / tree of 100', a: 'large', b: 'small', at: ['<=', 1.2] },
    ]),
  };
}
