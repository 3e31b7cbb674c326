import type { Connection } from '../../../src/transport/Connection.js';
import type { OperationOf, OperationType } from '../../../src/transport/Operation.js';
import type { Replies } from '../../../src/transport/Replies.js';

/** The callback values of a request. */
export interface Called<T extends OperationType> {
  readonly returnCode: number;
  readonly reply: Replies[T] | undefined;
  readonly cause: unknown;
}

/** Sends a request and waits until it is called back. */
export function call<T extends OperationType>(
  connection: Connection,
  operation: OperationOf<T>,
): Promise<Called<T>> {
  return new Promise((resolve) => {
    connection.request(operation, (returnCode, reply, cause) => {
      resolve({ returnCode, reply, cause });
    });
  });
}
