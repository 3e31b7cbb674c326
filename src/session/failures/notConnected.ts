import { NotConnectedError } from '../../errors/NotConnectedError.js';
import type { ZkErrorContext } from '../../errors/ZkError.js';

/**
 * Makes the error of a request that waited for a connection, but got none. The cause of this error
 * is the error of the last failed attempt to connect.
 */
export function notConnected(
  lastFailure: string | null,
  context: ZkErrorContext,
  within?: string,
): NotConnectedError {
  const cause = lastFailure === null ? undefined : new Error(lastFailure);
  return new NotConnectedError({ ...context, cause }, within);
}
