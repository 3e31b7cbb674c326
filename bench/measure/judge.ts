import type { Measure } from './Measure.js';

/** A value, and the limit of this value. */
export interface Claim extends Measure {
  readonly comparison: '<' | '<=';
  readonly limit: number;
}

/** A value, its limit, and whether the value is within the limit. */
export interface Verdict extends Claim {
  readonly pass: boolean;
}

/** Compares a value with its limit. The value `NaN` does not pass. */
export function judge(claim: Claim): Verdict {
  const { value, comparison, limit } = claim;
  return { ...claim, pass: comparison === '<' ? value < limit : value <= limit };
}
