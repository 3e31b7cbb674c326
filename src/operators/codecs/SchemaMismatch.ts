/**
 * A value that a schema rejects. It hides the issues from printing, because they may quote data.
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
