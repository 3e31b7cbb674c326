import { BlockList, isIP } from 'node:net';

/**
 * The network of the instances. In your own backend, write the network of your instances here. This
 * network must contain no other services.
 */
const network = new BlockList();
network.addSubnet('127.0.0.0', 8);
network.addAddress('::1', 'ipv6');

/**
 * Returns whether the dashboard is allowed to send requests to an address that it has read from a
 * znode. The address is not safe by itself, because any client that can write the znode can choose
 * the address.
 *
 * - The address must be an HTTP origin. An origin contains no URL path. So only the dashboard
 *   chooses the URL path of a request.
 * - The host must be an IP address in the network of the instances. A host name is refused, because
 *   the next lookup of this name may find another address.
 */
export function isTrusted(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, origin } = new URL(address);
  if (!['http:', 'https:'].includes(protocol) || origin !== address) return false;
  const host = hostname.replace(/^\[|\]$/g, '');
  return isIP(host) !== 0 && network.check(host, isIP(host) === 6 ? 'ipv6' : 'ipv4');
}
