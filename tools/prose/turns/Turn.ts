/** A kind of phrase that most readers must read twice. */
export interface Turn {
  readonly name: string;
  /** Matches the phrase. Before the check, `toProse` replaces each piece of code with `c`. */
  readonly pattern: RegExp;
  /** What to write instead. */
  readonly advice: string;
  /** An example that contains the phrase. */
  readonly before: string;
  /** The same example in plain words. */
  readonly after: string;
}
