import type { Transport } from '../Transport.js';
import { connectNative } from './connectNative.js';
import { type Prove, prove as proveByWrite } from './prove.js';
import { wireTransport } from '../wire/wireTransport.js';

/** The C binding, with the wire for what the binding can't do. */
export function bindingTransport(now: () => number, prove: Prove = proveByWrite): Transport {
  const config = { now, prove, wire: wireTransport({ now }) };
  return {
    name: 'binding',
    connect: (attempt) => connectNative(attempt, config),
  };
}
