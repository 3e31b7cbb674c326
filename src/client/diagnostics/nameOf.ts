import { noVersion } from '../lease/noVersion.js';
import type { Operation } from '../../transport/Operation.js';

/**
 * Returns the name that a request has in the messages of the diagnostics channels. The name is the
 * type of the request, such as `'getData'`. Only the write that renews a lease has another name,
 * `'renewLease'`.
 */
export function nameOf(operation: Operation): string {
  return operation.type === 'setData' && operation.version === noVersion
    ? 'renewLease'
    : operation.type;
}
