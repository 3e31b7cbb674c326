import type { SchemaIssue } from './SchemaIssue.js';

/**
 * Returns the issues of an error. `issuesOf` expects issues in the form that Standard Schema
 * defines. The errors of `json(schema)` have such issues. Validators such as zod also throw errors
 * with such issues. For any other error, the list is empty.
 */
export function issuesOf(error: unknown): readonly SchemaIssue[] {
  const { issues } = Object(error) as { readonly issues?: unknown };
  return Array.isArray(issues) ? issues.map(issueOf) : [];
}

function issueOf(issue: unknown): SchemaIssue {
  const { message = '', path } = Object(issue) as {
    readonly message?: unknown;
    readonly path?: unknown;
  };
  return { message: String(message), path: Array.isArray(path) ? path.map(keyOf) : [] };
}

/**
 * Returns the key of one segment of an issue's `path`. Standard Schema allows two forms of a
 * segment: the key itself, and an object with the property `key`.
 */
function keyOf(segment: unknown): PropertyKey {
  const key =
    typeof segment === 'object' && segment !== null && 'key' in segment ? segment.key : segment;
  return typeof key === 'symbol' || typeof key === 'number' ? key : String(key);
}
