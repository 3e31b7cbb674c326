import { isIP } from 'node:net';
import type { Address } from '../../../model/Address.js';

/**
 * Returns the host name in the connect string, for `node:tls`. With this name, `node:tls` expects
 * the name in the certificate. If the connect string has an IP address, the function returns no
 * name. Without a name, `node:tls` expects the IP address of the server in the certificate.
 */
export function serverNameOf({ server }: Address): { readonly servername?: string } {
  const name = server.slice(0, server.lastIndexOf(':'));
  const host = name.startsWith('[') ? name.slice(1, -1) : name;
  return isIP(host) === 0 ? { servername: host } : {};
}
