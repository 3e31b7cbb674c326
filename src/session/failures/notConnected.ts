import { NotConnectedError } from '../../errors/NotConnectedError.js';
import type { ZkErrorContext } from '../../errors/ZkError.js';

/**
 * The error of a request that waited for a connection, but there was none. Its cause is the last
 * failed attempt to connect.
 */
export function notConnected(
  lastFailure: string | null,
  context: ZkErrorContext,
  within?: string,
): NotConnectedError {
  const cause = lastFailure === null ? undefined : new Error(lastFailure);
  return new NotConnectedError({ ...context, cause }, within);
}
