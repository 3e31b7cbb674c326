import type { EnsembleMember } from '../../model/ensemble/EnsembleMember.js';
import type { ServerName } from '../../model/ServerName.js';

/** The addresses for a client that wants to connect to a member of the ensemble. */
export interface Reached {
  /** Addresses that a client can surely use to connect to the member. May be empty. */
  readonly servers: readonly ServerName[];
  /** Addresses in the internal network of the members. Clients may be unable to reach these. */
  readonly guesses: readonly ServerName[];
}

/** If `host` has one of these values, the member listens on all addresses of its machine. */
const anyAddresses: readonly string[] = ['0.0.0.0', '::', '0:0:0:0:0:0:0:0'];

/**
 * Finds the addresses where clients may reach a member. `peers` contains addresses of this member.
 * The other members use the addresses in `peers` to connect to this member. The function uses the
 * first of these sources that has an address:
 *
 * 1. the member's address for clients: `host` and `port`
 * 2. the servers of the connect string (`listed`) whose host is in `peers`
 * 3. the hosts in `peers`, as guesses
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
