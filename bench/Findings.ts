import type { Verdict } from './measure/judge.js';
import type { Measure } from './measure/Measure.js';

/** The results of one benchmark. */
export interface Findings {
  /**
   * The counts and sizes of this run, for example the number of znodes and the number of rounds.
   */
  readonly settings: Readonly<Record<string, number | string>>;
  /** The samples of each case. In most benchmarks, each round gives one sample. */
  readonly samples: Readonly<Record<string, readonly object[]>>;
  /**
   * The main results. Most of them are medians of the samples. If a result is a time or a size, its
   * key contains the unit, for example `cutMs` or `rssBytes`.
   */
  readonly medians: Readonly<Record<string, number>>;
  readonly verdicts: readonly Verdict[];
  /**
   * The results that the report does not compare with a limit. The report only shows these results.
   */
  readonly reported?: readonly Measure[];
}
