import { NotConnectedError } from '../../errors/NotConnectedError.js';
import type { ZkErrorContext } from '../../errors/ZkError.js';

/** The error of one that waited for a connection, with the last failure of an attempt as its cause. */
export function notConnected(
  lastFailure: string | null,
  context: ZkErrorContext,
  within?: string,
): NotConnectedError {
  const cause = lastFailure === null ? undefined : new Error(lastFailure);
  return new NotConnectedError({ ...context, cause }, within);
}
