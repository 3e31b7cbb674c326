import type { Verdict } from './measure/judge.js';
import type { Measure } from './measure/Measure.js';

/** The results of one benchmark. */
export interface Findings {
  /** Counts and sizes of this run, for example the number of znodes and of rounds. */
  readonly settings: Readonly<Record<string, number | string>>;
  /** The samples of each case, one for each round. */
  readonly samples: Readonly<Record<string, readonly object[]>>;
  /** The median of the samples of each case. The name ends with the unit, such as `Ms`. */
  readonly medians: Readonly<Record<string, number>>;
  readonly verdicts: readonly Verdict[];
  /** Results that are reported without a limit. */
  readonly reported?: readonly Measure[];
}
