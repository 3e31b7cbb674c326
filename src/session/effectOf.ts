import type { OperationType } from '../transport/Operation.js';

const writes: ReadonlySet<OperationType> = new Set([
  'create',
  'setData',
  'setAcl',
  'remove',
  'transaction',
]);

/** Whether a request may change znodes: if a write is lost in flight, its outcome is unknown. */
export function effectOf(type: OperationType): 'read' | 'write' {
  return writes.has(type) ? 'write' : 'read';
}
