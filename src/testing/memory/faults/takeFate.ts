import type { Operation } from '../../../transport/Operation.js';
import type { Faults } from './Faults.js';
import { kindOf } from '../kindOf.js';

/** What becomes of this request; those after it are answered. */
export function takeFate(faults: Faults, operation: Operation): Faults['next'] {
  const kind = kindOf(operation);
  // What the client sends by itself is not the request that a test means.
  if (kind === 'proof' || kind === 'sync' || operation.type === 'addAuth') return 'answer';
  const { next } = faults;
  faults.next = 'answer';
  return next;
}
