/** A turn of phrase that most readers have to read twice. */
export interface Turn {
  readonly name: string;
  /** Sees prose, in which code is `c`. */
  readonly pattern: RegExp;
  /** What to write instead. */
  readonly advice: string;
  /** An example, and the same in plain words. */
  readonly before: string;
  readonly after: string;
}
