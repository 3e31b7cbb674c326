import type { Findings } from '../Findings.js';
import type { Machine } from '../measure/machine.js';

/** The result of a benchmark, in the form of the files in `bench/results`. */
export interface Result extends Findings {
  readonly name: string;
  readonly title: string;
  readonly quick: boolean;
  readonly date: string;
  readonly seconds: number;
  /**
   * The load average of the machine before the benchmark. Other work on the machine makes the CPU
   * time and the time by the clock longer.
   */
  readonly loadBefore: number;
  readonly machine: Machine;
  /** True when no limit is exceeded. */
  readonly pass: boolean;
}
