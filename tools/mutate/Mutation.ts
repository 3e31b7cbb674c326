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
   * find a violation of this property. If a mutation names no property, the mutation counts as
   * caught as soon as any test fails.
   */
  readonly property?: string;
}
