import type { EnsembleMember } from '../../model/ensemble/EnsembleMember.js';
import type { ServerName } from '../../model/ServerName.js';

/** How a client may reach a member of the ensemble. */
export interface Reached {
  /** The addresses that certainly reach it; none if they are unknown. */
  readonly servers: readonly ServerName[];
  /** The addresses that may reach it: clients may not reach the internal network of the members. */
  readonly guesses: readonly ServerName[];
}

/** The hosts of a server that listens on all its addresses. */
const anyAddresses: readonly string[] = ['0.0.0.0', '::', '0:0:0:0:0:0:0:0'];

/** The address that a member lists for clients, or else the listed servers on the hosts that the other members use. */
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
