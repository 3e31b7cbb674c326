/** Replaces a text in a file of the repository. The file must contain the text exactly once. */
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
  /** The property of the safety search that must fail. If it is missing, any test may fail. */
  readonly property?: string;
}
