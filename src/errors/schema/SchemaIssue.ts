/** A problem that a schema finds in a value. `message` and `path` may quote the data. */
export interface SchemaIssue {
  readonly message: string;
  /**
   * The keys and indexes that lead from the value to its wrong part. The list is empty if the whole
   * value is wrong.
   */
  readonly path: readonly PropertyKey[];
}
