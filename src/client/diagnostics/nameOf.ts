import { noVersion } from '../lease/noVersion.js';
import type { Operation } from '../../transport/Operation.js';

/**
 * The name of a request in the messages of the channels. It is the type of the request, but
 * `'renewLease'` for the write that renews a lease.
 */
export function nameOf(operation: Operation): string {
  return operation.type === 'setData' && operation.version === noVersion
    ? 'renewLease'
    : operation.type;
}
