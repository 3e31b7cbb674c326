/** A value that must keep to a limit. */
export interface Claim {
  readonly subject: string;
  readonly value: number;
  readonly unit: 'ratio' | 'bytes' | 'count' | 'ms';
  readonly comparison: '<' | '<=';
  readonly limit: number;
  /** What the value is made of, for the table. */
  readonly detail: string;
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
