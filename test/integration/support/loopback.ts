import type { Address } from '../../../src/model/Address.js';

/**
 * Returns the address of a port on this machine. A client gets this address when it looks up
 * `name`.
 */
export function loopback(port: number, name = '127.0.0.1'): Address {
  return { host: '127.0.0.1', port, server: `${name}:${String(port)}` };
}
