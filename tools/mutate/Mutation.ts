/** A text that stands once in a file of the repository, and what it becomes. */
export interface Edit {
  readonly file: string;
  readonly text: string;
  readonly becomes: string;
}

/** A rule, taken out on purpose. */
export interface Mutation {
  readonly breaks: string;
  readonly edits: readonly Edit[];
  /** The property of the safety search that has to see it; without one, any test may. */
  readonly property?: string;
}
