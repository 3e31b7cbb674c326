import { isIP } from 'node:net';
import type { Address } from '../../../model/Address.js';

/**
 * Returns the host name that the connect string contains for this server. `node:tls` then expects
 * this host name in the certificate of the server. If the connect string contains an IP address for
 * this server, the function returns no host name. In this case, `node:tls` expects the IP address
 * in the certificate.
 */
export function serverNameOf({ server }: Address): { readonly servername?: string } {
  const name = server.slice(0, server.lastIndexOf(':'));
  const host = name.startsWith('[') ? name.slice(1, -1) : name;
  return isIP(host) === 0 ? { servername: host } : {};
}
