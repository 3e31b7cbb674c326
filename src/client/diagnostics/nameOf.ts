import { noVersion } from '../lease/noVersion.js';
import type { Operation } from '../../transport/Operation.js';

/**
 * Returns the name of a request in the messages of the channels. For the write that renews a lease,
 * the name is `'renewLease'`. For any other request, the name is its type.
 */
export function nameOf(operation: Operation): string {
  return operation.type === 'setData' && operation.version === noVersion
    ? 'renewLease'
    : operation.type;
}
