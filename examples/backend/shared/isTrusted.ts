import { BlockList, isIP } from 'node:net';

/**
 * The network of the instances. In your own backend, name the network of your instances here. It
 * must contain no other services.
 */
const network = new BlockList();
network.addSubnet('127.0.0.0', 8);
network.addAddress('::1', 'ipv6');

/**
 * Whether the dashboard may send requests to an address that it has read from a znode. Each client
 * that can write the znode chooses this address. The address must be an HTTP origin, so only the
 * dashboard chooses the path. The host must be an IP address, because each lookup of a name may
 * find another host.
 */
export function isTrusted(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, origin } = new URL(address);
  if (!['http:', 'https:'].includes(protocol) || origin !== address) return false;
  const host = hostname.replace(/^\[|\]$/g, '');
  return isIP(host) !== 0 && network.check(host, isIP(host) === 6 ? 'ipv6' : 'ipv4');
}
