/**
 * One replacement of `text` with `becomes`, in a file of the repository. The file must contain
 * `text` exactly once.
 */
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
   * The property of the election that the mutation breaks. The safety search (test/search) must
   * find a violation of this property. A mutation without `property` is caught if at least one test
   * fails.
   */
  readonly property?: string;
}
