import { isIP } from 'node:net';
import type { Address } from '../../../model/Address.js';

/**
 * The name that the certificate must match: the name in the connect string, not its resolved
 * address. If the connect string lists an address, the certificate must match the address.
 */
export function serverNameOf({ server }: Address): { readonly servername?: string } {
  const name = server.slice(0, server.lastIndexOf(':'));
  const host = name.startsWith('[') ? name.slice(1, -1) : name;
  return isIP(host) === 0 ? { servername: host } : {};
}
