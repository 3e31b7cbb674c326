import type { Measure } from './Measure.js';

/** A value that must keep to a limit. */
export interface Claim extends Measure {
  readonly comparison: '<' | '<=';
  readonly limit: number;
}

/** A claim that was looked at. */
export interface Verdict extends Claim {
  readonly pass: boolean;
}

/** Compares a value with its limit. What is not a number has failed. */
export function judge(claim: Claim): Verdict {
  const { value, comparison, limit } = claim;
  return { ...claim, pass: comparison === '<' ? value < limit : value <= limit };
}
