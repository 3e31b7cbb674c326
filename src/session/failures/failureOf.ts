import { fromReturnCode } from '../../errors/fromReturnCode.js';
import { NotLeadingError } from '../../errors/NotLeadingError.js';
import { ReturnCode } from '../../errors/ReturnCode.js';
import type { ZkError } from '../../errors/ZkError.js';
import type { Operation, OperationOf } from '../../transport/Operation.js';
import type { Replies } from '../../transport/Replies.js';
import type { TransactionReply } from '../../transport/TransactionReply.js';
import { effectOf } from '../effectOf.js';

/**
 * Turns the reply to a request into the error of this request. Returns `null` if the request has
 * succeeded.
 */
export function failureOf(
  operation: Operation,
  returnCode: number,
  reply?: unknown,
  cause?: unknown,
): ZkError | null {
  const { type, path } = operation;
  if (returnCode !== ReturnCode.ok) {
    return fromReturnCode(returnCode, { operation: type, path, effect: effectOf(type) }, cause);
  }
  return type === 'transaction' ? refusalOf(operation, reply as TransactionReply) : null;
}

/** The error of a refused transaction. The error names the operation that has failed. */
function refusalOf(
  { operations }: OperationOf<'transaction'>,
  reply: Replies['transaction'],
): ZkError | null {
  if (reply.type === 'applied') return null;
  const { index, returnCode } = reply;
  const { type, path } = operations[index] ?? { type: 'transaction', path: '/' };
  // A transaction is a write. But this code passes the effect `read`, because the error then gets
  // the outcome `'none'`. This outcome is right, because a server that refuses a transaction
  // applies none of its operations.
  const about = { path, effect: 'read' } as const;
  if (type !== 'fence') {
    const fences = operations.filter((operation) => operation.type === 'fence').length;
    return fromReturnCode(returnCode, { ...about, operation: type, index: index - fences });
  }
  return returnCode === ReturnCode.noNode
    ? new NotLeadingError({ operation: 'transaction', path })
    : fromReturnCode(returnCode, { ...about, operation: 'transaction' });
}
