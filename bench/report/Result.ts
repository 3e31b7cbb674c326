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
   * The load average of the machine before the benchmark. A high load average means that other work
   * on the machine can make the measured times longer.
   */
  readonly loadBefore: number;
  readonly machine: Machine;
  /** Whether all values are within their limits. */
  readonly pass: boolean;
}
