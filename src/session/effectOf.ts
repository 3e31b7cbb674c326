import type { OperationType } from '../transport/Operation.js';

const writes: ReadonlySet<OperationType> = new Set([
  'create',
  'setData',
  'setAcl',
  'remove',
  'transaction',
]);

/** Whether a request may change znodes: nobody knows what became of a write that is lost in flight. */
export function effectOf(type: OperationType): 'read' | 'write' {
  return writes.has(type) ? 'write' : 'read';
}
