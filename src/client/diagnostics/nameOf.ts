import { noVersion } from '../lease/noVersion.js';
import type { Operation } from '../../transport/Operation.js';

/** The name of a request on the channels: its type, except for the write that proves a lease. */
export function nameOf(operation: Operation): string {
  return operation.type === 'setData' && operation.version === noVersion
    ? 'renewLease'
    : operation.type;
}
