import type { Ensemble } from '../../model/ensemble/Ensemble.js';
import type { Address } from '../../model/Address.js';
import type { ServerName } from '../../model/ServerName.js';
import { formatServer } from './formatServer.js';
import { reachMember } from './reachMember.js';

/** The servers that a client connects to. */
export interface ServerList {
  /** The servers in use. At the start, they are the servers of the connect string. */
  inUse(): readonly ServerName[];
  /** The servers to try when all servers in use have failed. */
  others(): readonly ServerName[];
  /**
   * After this call, the servers in use are the members of `ensemble`. If it is not certain that
   * clients can reach every member, the servers of the connect string are also in use. If
   * `ensemble` is `null`, only the servers of the connect string are in use.
   *
   * Returns whether the call has changed the servers in use.
   */
  follow(ensemble: Ensemble | null): boolean;
  /** Whether the server at this address is in use. */
  has(address: Address): boolean;
}

/**
 * Creates a list of servers. Until the first call of `follow`, the servers of the connect string
 * are in use. If clients can surely reach each member of the ensemble, `follow` replaces the
 * servers in use with the members. In this case, if a server of the connect string is not a member,
 * the client tries this server only when all members have failed.
 */
export function createServerList(listed: readonly ServerName[]): ServerList {
  let inUse = listed;
  let others: readonly ServerName[] = [];

  return {
    inUse: () => inUse,
    others: () => others,
    follow(ensemble) {
      const members = (ensemble?.members ?? []).map((member) => reachMember(member, listed));
      const isKnown = members.length > 0 && members.every(({ servers }) => servers.length > 0);
      const known = members.flatMap(({ servers }) => servers);
      const before = namesOf(inUse);
      inUse = distinct(isKnown ? known : [...listed, ...known]);
      const left = distinct([...listed, ...members.flatMap(({ guesses }) => guesses)]);
      const names = namesOf(inUse);
      others = left.filter((server) => !names.includes(formatServer(server)));
      return names.join() !== before.join();
    },
    has: (address) => {
      const names = namesOf(inUse);
      return names.includes(address.server) || names.includes(formatServer(address));
    },
  };
}

function namesOf(servers: readonly ServerName[]): readonly string[] {
  return servers.map(formatServer);
}

function distinct(servers: readonly ServerName[]): readonly ServerName[] {
  return [...new Map(servers.map((server) => [formatServer(server), server])).values()];
}
