import { ConnectionLossError } from '../errors/server/ConnectionLossError.js';
import type { Address } from '../model/Address.js';

/** The failure of a connection, with the server and the reason as its cause. */
export function connectionLost({ server }: Address, reason: string): ConnectionLossError {
  const cause = new Error(`connection to ${server}: ${reason}`);
  return new ConnectionLossError({ operation: 'connect', cause });
}
