import { switchMap } from 'rxjs';
import type { Transport } from '../Transport.js';
import { connectNative } from './connectNative.js';
import { type Prove, prove as proveByWrite } from './prove.js';
import { takeTurn } from './takeTurn.js';

/** The C binding, and beside it TCP for what the binding can't do. */
export function bindingTransport(now: () => number, prove: Prove = proveByWrite): Transport {
  return {
    name: 'binding',
    connect: (attempt) => takeTurn().pipe(switchMap(() => connectNative(attempt, { now, prove }))),
  };
}
