import { noVersion } from '../lease/noVersion.js';
import type { Operation } from '../../transport/Operation.js';

/**
 * Returns the name that the messages of the diagnostics channels give to a request. For the write
 * that renews a lease, the name is `'renewLease'`. For any other request, the name is the type of
 * the request.
 */
export function nameOf(operation: Operation): string {
  return operation.type === 'setData' && operation.version === noVersion
    ? 'renewLease'
    : operation.type;
}
