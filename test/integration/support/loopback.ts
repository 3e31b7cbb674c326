import type { Address } from '../../../src/model/Address.js';

/**
 * Returns the address of a port on this machine. A client makes such an address when the client
 * resolves the name of a server. `name` is this name, as the connect string contains it.
 */
export function loopback(port: number, name = '127.0.0.1'): Address {
  return { host: '127.0.0.1', port, server: `${name}:${String(port)}` };
}
