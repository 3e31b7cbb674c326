import { BlockList, isIP } from 'node:net';

/** Where the instances of this backend are, and nobody else: name your own network here, not all of it. */
const network = new BlockList();
network.addSubnet('127.0.0.0', 8);
network.addAddress('::1', 'ipv6');

/**
 * Whether requests may be sent to an address that was read from a znode, which whoever can write there has
 * chosen. Only an origin of HTTP: its path is ours to choose. Only a number: a name may mean another host at
 * each look-up.
 */
export function isTrusted(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, origin } = new URL(address);
  if (!['http:', 'https:'].includes(protocol) || origin !== address) return false;
  const host = hostname.replace(/^\[|\]$/g, '');
  return isIP(host) !== 0 && network.check(host, isIP(host) === 6 ? 'ipv6' : 'ipv4');
}
