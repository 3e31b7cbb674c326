import { ConnectionLossError } from '../errors/server/ConnectionLossError.js';
import { isZkError } from '../errors/isZkError.js';
import type { Address } from '../model/Address.js';

/**
 * Makes the `ConnectionLossError` for a connection that has failed. If `reason` is a `ZkError`,
 * `reason` becomes the `cause` of the `ConnectionLossError`. Otherwise, the `cause` is an `Error`
 * that names the server, and `reason` becomes the `cause` of this `Error`.
 */
export function connectionLost({ server }: Address, reason: unknown): ConnectionLossError {
  // A `ZkError` has a `code`. The user's program can get this `code` from the returned error, as
  // `error.cause.code`.
  const cause = isZkError(reason)
    ? reason
    : new Error(`connection to ${server}: ${textOf(reason)}`, { cause: reason });
  return new ConnectionLossError({ operation: 'connect', cause });
}

function textOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
