import type { Verdict } from './measure/judge.js';
import type { Measure } from './measure/Measure.js';

/** The results of one benchmark. */
export interface Findings {
  /**
   * The counts and sizes of this run, for example the number of znodes and the number of rounds.
   */
  readonly settings: Readonly<Record<string, number | string>>;
  /** The samples of each case. Each round gives one sample. */
  readonly samples: Readonly<Record<string, readonly object[]>>;
  /**
   * The main results. Most of them are medians of the samples. The name of a time or a size
   * contains its unit, for example `Ms` or `Bytes`.
   */
  readonly medians: Readonly<Record<string, number>>;
  readonly verdicts: readonly Verdict[];
  /** The results that the report shows without a limit. */
  readonly reported?: readonly Measure[];
}
