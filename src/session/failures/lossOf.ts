import { ConnectionLossError } from '../../errors/server/ConnectionLossError.js';
import { isZkError } from '../../errors/isZkError.js';
import type { ZkError } from '../../errors/ZkError.js';
import type { Address } from '../../model/Address.js';
import { connectionLost } from '../../transport/connectionLost.js';

/** Turns the reason why a connection is lost, or why an attempt failed, into a `ZkError`. */
export function lossOf(reason: unknown, address?: Address): ZkError {
  if (isZkError(reason)) return reason;
  return address === undefined
    ? new ConnectionLossError({ operation: 'connect', cause: reason })
    : connectionLost(address, reason);
}
