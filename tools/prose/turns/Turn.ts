/** A kind of phrase that most readers must read twice. */
export interface Turn {
  readonly name: string;
  /** Matches the phrase. In the checked text, code is replaced by `c`. */
  readonly pattern: RegExp;
  /** What to write instead. */
  readonly advice: string;
  /** An example of the phrase. */
  readonly before: string;
  /** The same example in plain words. */
  readonly after: string;
}
