import { ConnectionLossError } from '../errors/server/ConnectionLossError.js';
import { isZkError } from '../errors/isZkError.js';
import type { Address } from '../model/Address.js';

/**
 * Makes the error for a connection that has failed. If the reason is a `ZkError`, the `cause` of
 * the new error is the reason itself. Otherwise the `cause` is a second new error, which contains
 * the reason.
 */
export function connectionLost({ server }: Address, reason: unknown): ConnectionLossError {
  // If the reason is a `ZkError`, the program can read the `code` of the reason at `cause`.
  const cause = isZkError(reason)
    ? reason
    : new Error(`connection to ${server}: ${textOf(reason)}`, { cause: reason });
  return new ConnectionLossError({ operation: 'connect', cause });
}

function textOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
