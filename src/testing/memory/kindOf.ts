import { effectOf } from '../../session/effectOf.js';
import type { Operation } from '../../transport/Operation.js';

/**
 * What a request does. A `proof` is a write that always fails. Its reply proves that a majority of
 * the ensemble works.
 */
export type Kind = 'read' | 'write' | 'proof' | 'sync';

/** The kind of a request. */
export function kindOf(operation: Operation): Kind {
  if (operation.type === 'setData' && operation.version === -2) return 'proof';
  return operation.type === 'sync' ? 'sync' : effectOf(operation.type);
}
