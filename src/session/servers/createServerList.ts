import type { Ensemble } from '../../model/ensemble/Ensemble.js';
import type { Address } from '../../model/Address.js';
import type { ServerName } from '../../model/ServerName.js';
import { formatServer } from './formatServer.js';
import { reachMember } from './reachMember.js';

/** The servers that a client connects to. */
export interface ServerList {
  /** The servers in use: the listed ones, until there are members. */
  inUse(): readonly ServerName[];
  /** The servers to try when all of these have failed. */
  others(): readonly ServerName[];
  /** Takes over the members, and returns whether other servers are in use now. */
  follow(ensemble: Ensemble | null): boolean;
  /** Whether a server is in use. */
  has(address: Address): boolean;
}

/**
 * Begins with the servers of the connect string. They remain the fallback if no member is known or
 * can be reached.
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
