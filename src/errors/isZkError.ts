import { ZkError } from './ZkError.js';

/**
 * Whether something is a {@link ZkError}, of the given code where one is named. Looks at the fields,
 * so that errors of a second copy of the package are known too.
 */
export function isZkError(error: unknown, code?: string): error is ZkError {
  const known =
    error instanceof ZkError ||
    (error instanceof Error && 'code' in error && 'retryable' in error && 'outcome' in error);
  return known && (code === undefined || error.code === code);
}
