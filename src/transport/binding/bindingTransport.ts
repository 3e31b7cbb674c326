import type { Transport } from '../Transport.js';
import { connectNative } from './connectNative.js';
import { type Prove, prove as proveByWrite } from './prove.js';
import { wireTransport } from '../wire/wireTransport.js';

/**
 * Makes the transport that uses the C binding. For two tasks, this transport uses a second
 * connection over the wire: to read an access control list, and to end the session.
 */
export function bindingTransport(now: () => number, prove: Prove = proveByWrite): Transport {
  const config = { now, prove, wire: wireTransport({ now }) };
  return {
    name: 'binding',
    connect: (attempt) => connectNative(attempt, config),
  };
}
