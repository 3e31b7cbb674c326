import { ConnectionLossError } from '../errors/server/ConnectionLossError.js';
import { isZkError } from '../errors/isZkError.js';
import type { Address } from '../model/Address.js';

/** The failure of a connection, with the server and the reason as its cause. */
export function connectionLost({ server }: Address, reason: unknown): ConnectionLossError {
  // Errors of the package name the server themselves.
  const cause = isZkError(reason)
    ? reason
    : new Error(`connection to ${server}: ${textOf(reason)}`, { cause: reason });
  return new ConnectionLossError({ operation: 'connect', cause });
}

function textOf(reason: unknown): string {
  return reason instanceof Error ? reason.message : String(reason);
}
