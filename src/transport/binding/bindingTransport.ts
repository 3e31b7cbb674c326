import type { Transport } from '../Transport.js';
import { connectNative } from './connectNative.js';
import { type Prove, prove as proveByWrite } from './prove.js';
import { wireTransport } from '../wire/wireTransport.js';

/**
 * Makes the transport that uses the C binding. Only two tasks need the wire transport: reading an
 * access control list, and ending the session. For each of these tasks, the wire transport opens a
 * second connection.
 */
export function bindingTransport(now: () => number, prove: Prove = proveByWrite): Transport {
  const config = { now, prove, wire: wireTransport({ now }) };
  return {
    name: 'binding',
    connect: (attempt) => connectNative(attempt, config),
  };
}
