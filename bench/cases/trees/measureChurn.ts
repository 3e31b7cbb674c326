import type { Forester, TreeStream } from '../../children/trees/Forester.js';
import type { Child } from '../../measure/startChild.js';
import type { Field } from '../openField.js';

/** The CPU of a pair of changes. */
export interface ChurnSample {
  readonly cpuUs: number;
  /** How many emissions a pair has caused. */
  readonly emissions: number;
}

/** Creates and deletes a child of a field this number of times, and measures the CPU time of its watcher for each pair. */
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
