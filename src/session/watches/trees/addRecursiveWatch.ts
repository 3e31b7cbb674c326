import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { ZkError } from '../../../errors/ZkError.js';
import type { Connection } from '../../../transport/Connection.js';
import type { OperationOf } from '../../../transport/Operation.js';
import { failureOf } from '../../failures/failureOf.js';

/**
 * Requests a recursive watch, and calls back with the error, or `null` if it is set. If the
 * connection has ended, it does not call back: the next connection sets the watch.
 */
export function addRecursiveWatch(
  connection: Pick<Connection, 'request'>,
  path: string,
  answered: (failure: ZkError | null) => void,
): void {
  const operation: OperationOf<'addWatch'> = { type: 'addWatch', path, recursive: true };
  connection.request<'addWatch'>(operation, (code, reply, cause) => {
    // Not the class of the error: a server that has no such watches replies with the code -5.
    if (code !== ReturnCode.connectionLoss && code !== ReturnCode.notSent)
      answered(failureOf(operation, code, reply, cause));
  });
}
