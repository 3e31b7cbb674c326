import type { OperationType } from '../transport/Operation.js';

const writes: ReadonlySet<OperationType> = new Set([
  'create',
  'setData',
  'setAcl',
  'remove',
  'transaction',
]);

/**
 * Whether a request may change znodes. The difference matters if the connection is lost before the
 * reply: the outcome of a write is then unknown.
 */
export function effectOf(type: OperationType): 'read' | 'write' {
  return writes.has(type) ? 'write' : 'read';
}
