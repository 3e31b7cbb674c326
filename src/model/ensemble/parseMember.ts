import { isIPv6 } from 'node:net';
import type { EnsembleMember } from './EnsembleMember.js';
import type { PeerAddress } from './PeerAddress.js';

/**
 * In some lines, only a port follows the `;`, for example `;2181`. For the member in such a line,
 * `anyAddress` is the host for clients.
 */
const anyAddress = '0.0.0.0';

/**
 * Reads a line such as `server.1=10.0.0.1:2888:3888:participant;10.0.0.1:2181`. Returns `null` if
 * the line has another form.
 */
export function parseMember(line: string): EnsembleMember | null {
  const [, id, text = ''] = /^server\.(\d+)=(.*)$/.exec(line) ?? [];
  const [servers = '', client, secure, ...rest] = text.split(';');
  const [, addresses = servers, role = 'participant'] =
    /^(.*):(participant|observer)$/i.exec(servers) ?? [];
  const peers = addresses.split('|').map(parsePeer);
  const [plainAddress, secureAddress] = [client, secure].map(parseClient);
  if (
    id === undefined ||
    rest.length > 0 ||
    plainAddress === undefined ||
    secureAddress === undefined ||
    !peers.every((peer) => peer !== null)
  ) {
    return null;
  }
  return {
    id: Number(id),
    role: role.toLowerCase() as EnsembleMember['role'],
    host: plainAddress?.host ?? null,
    port: plainAddress?.port ?? null,
    securePort: secureAddress?.port ?? null,
    peers,
  };
}

/** Reads `host:quorumPort:electionPort`. Returns `null` if the text has another form. */
function parsePeer(text: string): PeerAddress | null {
  const [, name = '', quorum, election] = /^(.+):(\d{1,5}):(\d{1,5})$/.exec(text) ?? [];
  const host = parseHost(name);
  return host === null
    ? null
    : { host, quorumPort: Number(quorum), electionPort: Number(election) };
}

/**
 * Reads `host:port`, or only a port. Returns `null` if the text is missing or empty, and
 * `undefined` if the text has another form.
 */
function parseClient(
  text: string | undefined,
): { readonly host: string; readonly port: number } | null | undefined {
  if (text === undefined || text === '') return null;
  const [, name = anyAddress, digits] = /^(?:(.+):)?(\d{1,5})$/.exec(text) ?? [];
  const [host, port] = [parseHost(name), Number(digits)];
  return host !== null && port >= 1 && port <= 65_535 ? { host, port } : undefined;
}

/**
 * Reads a host name or an address. New versions of ZooKeeper write an IPv6 address in brackets. Old
 * versions write it without brackets.
 */
function parseHost(text: string): string | null {
  const host = /^\[(.*)\]$/.exec(text)?.[1] ?? text;
  return isIPv6(host) || /^[^\s:;|[\]/@?#]+$/.test(host) ? host : null;
}
