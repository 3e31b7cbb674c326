import type { Operation, OperationType } from '../../../transport/Operation.js';
import type { Faults } from './Faults.js';
import { kindOf } from '../kindOf.js';

/**
 * Returns the fault that hits this request, or `answer` if no fault hits it. A fault hits only one
 * request, so later requests get replies again.
 */
export function takeFate(faults: Faults, operation: Operation): Faults['next'] {
  const kind = kindOf(operation);
  // The fault must hit a read or a write that the test causes. So this function excludes the
  // requests that a client may send by itself, such as the renewal of a lease.
  if (kind === 'proof' || kind === 'sync' || ownTypes.has(operation.type)) return 'answer';
  const { next } = faults;
  faults.next = 'answer';
  return next;
}

const ownTypes: ReadonlySet<OperationType> = new Set([
  ...(['addAuth', 'setWatches', 'addWatch', 'removeWatch'] as const),
]);
