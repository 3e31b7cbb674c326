/** Replaces a text in a file of the repository. The file must contain this text exactly once. */
export interface Edit {
  readonly file: string;
  readonly text: string;
  readonly becomes: string;
}

/** A change that breaks a rule of the library on purpose. */
export interface Mutation {
  /** The rule that the edits break. */
  readonly breaks: string;
  readonly edits: readonly Edit[];
  /**
   * The property of the safety search that must fail. If no property is given, any test may be the
   * test that fails.
   */
  readonly property?: string;
}
