import type { Connection } from '../../../src/transport/Connection.js';
import type { OperationOf, OperationType } from '../../../src/transport/Operation.js';
import type { Replies } from '../../../src/transport/Replies.js';

/** The values that the callback of a request receives from the connection. */
export interface Called<T extends OperationType> {
  readonly returnCode: number;
  readonly reply: Replies[T] | undefined;
  readonly cause: unknown;
}

/** Sends a request and waits for its callback. */
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
