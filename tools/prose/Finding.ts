/** A sentence that breaks rules, and its place. */
export interface Finding {
  /** The path of the file, relative to the root of the repository. */
  readonly file: string;
  readonly line: number;
  readonly text: string;
  /** One fault for each rule that the sentence breaks. There is at least one fault. */
  readonly faults: readonly Fault[];
}

/** The words that break a rule, with the name and the advice of the rule. */
export interface Fault {
  readonly rule: string;
  readonly found: string;
  readonly advice: string;
}
