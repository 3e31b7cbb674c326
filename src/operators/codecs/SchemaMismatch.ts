/**
 * The error for a value that a schema rejects. The schema returns a list of issues, and an issue
 * may quote data of the znode. So the issues are in a private field, which is not printed with the
 * error.
 */
export class SchemaMismatch extends TypeError {
  readonly #issues: readonly unknown[];

  constructor(subject: string, issues: readonly unknown[]) {
    super(`${subject} not match the schema, issues: ${String(issues.length)}`);
    this.#issues = issues;
  }

  get issues(): readonly unknown[] {
    return this.#issues;
  }
}
