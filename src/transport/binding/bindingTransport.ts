import type { Transport } from '../Transport.js';
import { connectNative } from './connectNative.js';
import { type Prove, prove as proveByWrite } from './prove.js';
import { wireTransport } from '../wire/wireTransport.js';

/**
 * Makes the transport that uses the C binding. To read an access control list or to end the
 * session, the binding transport opens a second connection. The wire transport makes this second
 * connection.
 */
export function bindingTransport(now: () => number, prove: Prove = proveByWrite): Transport {
  const config = { now, prove, wire: wireTransport({ now }) };
  return {
    name: 'binding',
    connect: (attempt) => connectNative(attempt, config),
  };
}
