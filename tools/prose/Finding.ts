/** A sentence that breaks rules, and where it is. */
export interface Finding {
  /** From the root of the repository. */
  readonly file: string;
  readonly line: number;
  readonly text: string;
  /** At least one. */
  readonly faults: readonly Fault[];
}

/** What breaks a rule, and what to write in its place. */
export interface Fault {
  readonly rule: string;
  readonly found: string;
  readonly advice: string;
}
