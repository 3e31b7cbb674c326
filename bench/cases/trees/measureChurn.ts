import type { Forester, TreeStream } from '../../children/trees/Forester.js';
import type { Child } from '../../measure/startChild.js';
import type { Field } from '../openField.js';

/**
 * The cost of a pair of changes. The first change creates a child, and the second change deletes
 * this child.
 */
export interface ChurnSample {
  readonly cpuUs: number;
  /** The average number of emissions that one pair of changes causes. */
  readonly emissions: number;
}

/**
 * Creates and deletes a child of `root`, again and again. `times` is the number of repetitions.
 * Returns two averages over all repetitions: the CPU time of the process that watches `root`, and
 * the number of emissions.
 */
export async function measureChurn(
  field: Field,
  root: string,
  forester: Child<Forester>,
  stream: TreeStream,
  times: number,
): Promise<ChurnSample> {
  await forester.call('watch', root, stream);
  const before = await forester.call('spent');
  await field.writer.call('churn', root, times);
  const after = await forester.call('spent');
  await forester.call('leave');
  return {
    cpuUs: ((after.cpuMs - before.cpuMs) * 1_000) / times,
    emissions: (after.emissions - before.emissions) / times,
  };
}
