import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { ZkError } from '../../../errors/ZkError.js';
import type { Connection } from '../../../transport/Connection.js';
import type { OperationOf } from '../../../transport/Operation.js';
import { failureOf } from '../../failures/failureOf.js';

/**
 * Requests a recursive watch. Calls back with `null` if the server has set it, and otherwise with
 * the error. If the connection is lost, never calls back, because the keeper sets the watch on the
 * next connection.
 */
export function addRecursiveWatch(
  connection: Pick<Connection, 'request'>,
  path: string,
  answered: (failure: ZkError | null) => void,
): void {
  const operation: OperationOf<'addWatch'> = { type: 'addWatch', path, recursive: true };
  connection.request<'addWatch'>(operation, (code, reply, cause) => {
    // Compares codes, not the classes of errors. A server without recursive watches replies with
    // the code -5, and this code has the class of a lost connection too.
    if (code !== ReturnCode.connectionLoss && code !== ReturnCode.notSent)
      answered(failureOf(operation, code, reply, cause));
  });
}
