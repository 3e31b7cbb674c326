import type { Verdict } from './measure/judge.js';
import type { Measure } from './measure/Measure.js';

/** What a benchmark has found. */
export interface Findings {
  /** How it was measured: counts and sizes. */
  readonly settings: Readonly<Record<string, number | string>>;
  /** What each case gave, run by run. */
  readonly samples: Readonly<Record<string, readonly object[]>>;
  /** The middle of the samples, case by case, with its unit in the name. */
  readonly medians: Readonly<Record<string, number>>;
  readonly verdicts: readonly Verdict[];
  /** Results that are reported without a limit. */
  readonly reported?: readonly Measure[];
}
