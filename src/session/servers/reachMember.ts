import type { EnsembleMember } from '../../model/ensemble/EnsembleMember.js';
import type { ServerName } from '../../model/ServerName.js';

/** The addresses for a client that wants to connect to a member of the ensemble. */
export interface Reached {
  /** Addresses that surely lead a client to the member. Empty if there is no such address. */
  readonly servers: readonly ServerName[];
  /** Addresses in the internal network of the members. Clients may not be able to reach them. */
  readonly guesses: readonly ServerName[];
}

/** If a member listens on all its addresses, its `host` is one of these. */
const anyAddresses: readonly string[] = ['0.0.0.0', '::', '0:0:0:0:0:0:0:0'];

/**
 * Finds the addresses of a member. If the member lists an address for clients, the result is this
 * address. Otherwise, the result is the server in the connect string (`listed`) that has the same
 * host as the member. If there is no such server, the guesses are the hosts in `peers`, where the
 * other members reach this member.
 */
export function reachMember(
  { host, port, peers }: EnsembleMember,
  listed: readonly ServerName[],
): Reached {
  if (host !== null && port !== null && !anyAddresses.includes(host)) {
    return { servers: [{ host, port }], guesses: [] };
  }
  const hosts = peers.map((peer) => peer.host);
  const servers = listed.filter(
    (server) => hosts.includes(server.host) && (port === null || server.port === port),
  );
  const guesses = port === null ? [] : hosts.map((peer) => ({ host: peer, port }));
  return { servers, guesses: servers.length > 0 ? [] : guesses };
}
