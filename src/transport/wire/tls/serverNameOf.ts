import { isIP } from 'node:net';
import type { Address } from '../../../model/Address.js';

/**
 * The name that the certificate is checked against: the one in the connect string and not the address
 * that it has resolved to. A server that was listed by its address has its certificate checked against that.
 */
export function serverNameOf({ server }: Address): { readonly servername?: string } {
  const name = server.slice(0, server.lastIndexOf(':'));
  const host = name.startsWith('[') ? name.slice(1, -1) : name;
  return isIP(host) === 0 ? { servername: host } : {};
}
