import type { Transport } from '../Transport.js';
import { connectNative } from './connectNative.js';
import { type Prove, prove as proveByWrite } from './prove.js';
import { wireTransport } from '../wire/wireTransport.js';

/** The transport over the C binding. It uses the wire for requests that the binding can't send. */
export function bindingTransport(now: () => number, prove: Prove = proveByWrite): Transport {
  const config = { now, prove, wire: wireTransport({ now }) };
  return {
    name: 'binding',
    connect: (attempt) => connectNative(attempt, config),
  };
}
