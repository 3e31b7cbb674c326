import { isIP } from 'node:net';
import type { Address } from '../../../model/Address.js';

/**
 * Returns the host name that the connect string contains for this server. With this name,
 * `node:tls` expects that the certificate of the server contains the name. If the connect string
 * contains an IP address for this server, the function returns no name. Without a name, `node:tls`
 * expects that the certificate contains the IP address of the server.
 */
export function serverNameOf({ server }: Address): { readonly servername?: string } {
  const name = server.slice(0, server.lastIndexOf(':'));
  const host = name.startsWith('[') ? name.slice(1, -1) : name;
  return isIP(host) === 0 ? { servername: host } : {};
}
