import type { Address } from '../../../src/model/Address.js';

/**
 * Returns the address of a port on this machine. The address has the form that a client uses after
 * a lookup. `name` is the name of the server in the connect string.
 */
export function loopback(port: number, name = '127.0.0.1'): Address {
  return { host: '127.0.0.1', port, server: `${name}:${String(port)}` };
}
