import { ReturnCode } from '../../errors/ReturnCode.js';
import type { OperationOf, OperationType } from '../../transport/Operation.js';
import type { Replies } from '../../transport/Replies.js';
import { type CarryOut, carryOutOf, type Circumstances, type Outcome } from './carryOutOf.js';

/**
 * Carries out a request. Returns the outcome of the request, and the newest zxid that the server of
 * the connection knows. If the server does not know the type of the request, the return code in the
 * outcome is UNIMPLEMENTED.
 */
export function carryOut<T extends OperationType>(
  operation: OperationOf<T>,
  circumstances: Circumstances,
): Outcome<Replies[T]> & { readonly zxid: number } {
  const known = (carryOutOf as Partial<Record<OperationType, unknown>>)[operation.type];
  const outcome: Outcome<Replies[T]> =
    known === undefined
      ? { code: ReturnCode.unimplemented }
      : (known as CarryOut<T>)(operation, circumstances);
  const { server, connection } = circumstances;
  return { ...outcome, zxid: connection.isolation?.zxid ?? server.database().zxid };
}
