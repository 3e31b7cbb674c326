import type { Operation, OperationType } from '../../../transport/Operation.js';
import type { Faults } from './Faults.js';
import { kindOf } from '../kindOf.js';

/**
 * Returns the fault that hits this request, or `answer` if no fault hits it. A fault hits only one
 * request, so later requests get replies again.
 */
export function takeFate(faults: Faults, operation: Operation): Faults['next'] {
  const kind = kindOf(operation);
  // The fault is for a request of the test, and not for requests that the client sends by itself.
  if (kind === 'proof' || kind === 'sync' || ownTypes.has(operation.type)) return 'answer';
  const { next } = faults;
  faults.next = 'answer';
  return next;
}

const ownTypes: ReadonlySet<OperationType> = new Set([
  ...(['addAuth', 'setWatches', 'addWatch', 'removeWatch'] as const),
]);
