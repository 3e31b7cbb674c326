import { noVersion } from '../lease/noVersion.js';
import type { Operation } from '../../transport/Operation.js';

/** What a request is called where it is told: its type, but for the write that proves a lease. */
export function nameOf(operation: Operation): string {
  return operation.type === 'setData' && operation.version === noVersion
    ? 'renewLease'
    : operation.type;
}
