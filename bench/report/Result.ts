import type { Findings } from '../Findings.js';
import type { Machine } from '../measure/machine.js';

/** A benchmark that was run, as it is kept in `bench/results`. */
export interface Result extends Findings {
  readonly name: string;
  readonly title: string;
  readonly quick: boolean;
  readonly date: string;
  readonly seconds: number;
  /** The machine's load before the benchmark: other work makes CPU and wall clock longer. */
  readonly loadBefore: number;
  readonly machine: Machine;
  /** True when no limit is exceeded. */
  readonly pass: boolean;
}
