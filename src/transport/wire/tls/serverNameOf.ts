import { isIP } from 'node:net';
import type { Address } from '../../../model/Address.js';

/**
 * Returns the host name in the connect string, for `node:tls`. Without this name, the certificate
 * must contain the IP address of the server. So the function returns no name if the connect string
 * has an IP address.
 */
export function serverNameOf({ server }: Address): { readonly servername?: string } {
  const name = server.slice(0, server.lastIndexOf(':'));
  const host = name.startsWith('[') ? name.slice(1, -1) : name;
  return isIP(host) === 0 ? { servername: host } : {};
}
