import type { OperationType } from '../transport/Operation.js';

const writes: ReadonlySet<OperationType> = new Set([
  'create',
  'setData',
  'setAcl',
  'remove',
  'transaction',
]);

/**
 * Returns `'write'` if the request may change znodes. If the connection is lost before the reply
 * arrives, the outcome of a write is unknown, and the outcome of a read is `'none'`.
 */
export function effectOf(type: OperationType): 'read' | 'write' {
  return writes.has(type) ? 'write' : 'read';
}
