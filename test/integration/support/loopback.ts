import type { Address } from '../../../src/model/Address.js';

/** A port of this machine, as a client finds it behind a name. */
export function loopback(port: number, name = '127.0.0.1'): Address {
  return { host: '127.0.0.1', port, server: `${name}:${String(port)}` };
}
