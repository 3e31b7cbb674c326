import type { Address } from '../../../src/model/Address.js';

/**
 * Returns the address of a port on this machine. A client gets the same address from a lookup of
 * the name.
 */
export function loopback(port: number, name = '127.0.0.1'): Address {
  return { host: '127.0.0.1', port, server: `${name}:${String(port)}` };
}
