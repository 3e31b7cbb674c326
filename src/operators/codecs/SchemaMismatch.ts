/** A value that a schema does not take. Holds the issues where nothing prints them, because they may quote data. */
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
