import { ReturnCode } from '../../errors/ReturnCode.js';
import type { OperationOf, OperationType } from '../../transport/Operation.js';
import type { Replies } from '../../transport/Replies.js';
import { type CarryOut, carryOutOf, type Circumstances, type Outcome } from './carryOutOf.js';

/** Carries a request out, unless the server does not know requests of that type. */
export function carryOut<T extends OperationType>(
  operation: OperationOf<T>,
  circumstances: Circumstances,
): Outcome<Replies[T]> {
  const known = (carryOutOf as Partial<Record<OperationType, unknown>>)[operation.type];
  return known === undefined
    ? { code: ReturnCode.unimplemented }
    : (known as CarryOut<T>)(operation, circumstances);
}
