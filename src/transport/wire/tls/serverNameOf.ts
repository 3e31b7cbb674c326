import { isIP } from 'node:net';
import type { Address } from '../../../model/Address.js';

/**
 * Returns the name that the certificate of the server must have. This is the name in the connect
 * string, not the address that DNS returns for the name. If the connect string has an address, the
 * certificate must have this address, and the function returns no name.
 */
export function serverNameOf({ server }: Address): { readonly servername?: string } {
  const name = server.slice(0, server.lastIndexOf(':'));
  const host = name.startsWith('[') ? name.slice(1, -1) : name;
  return isIP(host) === 0 ? { servername: host } : {};
}
