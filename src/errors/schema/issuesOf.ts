import type { SchemaIssue } from './SchemaIssue.js';

/**
 * The issues of an error, in the form of Standard Schema. The error comes from `json(schema)`, or
 * from a validator that throws its own errors, such as zod. Any other error has none.
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

/** The specification allows a bare key, and an object with a key. */
function keyOf(segment: unknown): PropertyKey {
  const key =
    typeof segment === 'object' && segment !== null && 'key' in segment ? segment.key : segment;
  return typeof key === 'symbol' || typeof key === 'number' ? key : String(key);
}
