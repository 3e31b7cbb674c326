/** What a schema finds wrong in a value, and where. `message` and `path` may quote the data. */
export interface SchemaIssue {
  readonly message: string;
  /** The keys and indexes that lead to the wrong part. Empty if the value itself is wrong. */
  readonly path: readonly PropertyKey[];
}
