import type { OperationType } from '../transport/Operation.js';

const writes: ReadonlySet<OperationType> = new Set([
  'create',
  'setData',
  'setAcl',
  'remove',
  'transaction',
]);

/**
 * Returns `'write'` if the request may change znodes, otherwise `'read'`. The difference matters if
 * the connection is lost before the reply arrives. The server may have applied a write, so the
 * error has the `outcome` `'unknown'`. A read changes nothing, so the error has the `outcome`
 * `'none'`.
 */
export function effectOf(type: OperationType): 'read' | 'write' {
  return writes.has(type) ? 'write' : 'read';
}
