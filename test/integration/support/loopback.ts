import type { Address } from '../../../src/model/Address.js';

/** The address of a port on this machine, as a client gets it when it looks up a name. */
export function loopback(port: number, name = '127.0.0.1'): Address {
  return { host: '127.0.0.1', port, server: `${name}:${String(port)}` };
}
