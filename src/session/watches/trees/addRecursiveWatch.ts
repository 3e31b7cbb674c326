import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { ZkError } from '../../../errors/ZkError.js';
import type { Connection } from '../../../transport/Connection.js';
import type { OperationOf } from '../../../transport/Operation.js';
import { failureOf } from '../../failures/failureOf.js';

/**
 * Requests a recursive watch. Calls `answered` with `null` after a success, and with the error
 * after a failure. If the connection is lost, does not call `answered`, because the `WatchKeeper`
 * sets the watch on the next connection.
 */
export function addRecursiveWatch(
  connection: Pick<Connection, 'request'>,
  path: string,
  answered: (failure: ZkError | null) => void,
): void {
  const operation: OperationOf<'addWatch'> = { type: 'addWatch', path, recursive: true };
  connection.request<'addWatch'>(operation, (code, reply, cause) => {
    // A server that does not support recursive watches replies with the return code -5. A lost
    // connection has the return code `connectionLoss` or `notSent`. All three codes have the error
    // class `ConnectionLossError`. So the next line compares return codes, not error classes.
    if (code !== ReturnCode.connectionLoss && code !== ReturnCode.notSent)
      answered(failureOf(operation, code, reply, cause));
  });
}
