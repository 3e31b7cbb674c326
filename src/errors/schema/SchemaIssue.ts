/** What a schema finds wrong in a value, and where. Both parts may quote the data. */
export interface SchemaIssue {
  readonly message: string;
  /** The keys and indexes that lead to the wrong part; empty for the value itself. */
  readonly path: readonly PropertyKey[];
}
