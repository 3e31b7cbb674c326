import type { Operation, OperationType } from '../../../transport/Operation.js';
import type { Faults } from './Faults.js';
import { kindOf } from '../kindOf.js';

/** What becomes of this request; those after it are answered. */
export function takeFate(faults: Faults, operation: Operation): Faults['next'] {
  const kind = kindOf(operation);
  // What the client sends by itself is not the request that a test means.
  if (kind === 'proof' || kind === 'sync' || ownTypes.has(operation.type)) return 'answer';
  const { next } = faults;
  faults.next = 'answer';
  return next;
}

const ownTypes: ReadonlySet<OperationType> = new Set([
  ...(['addAuth', 'setWatches', 'addWatch', 'removeWatch'] as const),
]);
