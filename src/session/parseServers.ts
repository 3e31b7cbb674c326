import { isIPv6 } from 'node:net';
import { InvalidArgumentError } from '../errors/InvalidArgumentError.js';
import { checkPath } from '../model/checks/checkPath.js';
import type { ServerName } from '../model/ServerName.js';
import { shown } from '../model/checks/shown.js';

/** What a connect string says. */
export interface ParsedServers {
  readonly servers: readonly ServerName[];
  /** The path that all paths are relative to; empty for the root. */
  readonly chroot: string;
}

const defaultPort = 2181;
/** `host`, `host:port`, `[v6]`, `[v6]:port`. */
const listed =
  /^(?:\[(?<v6>[0-9a-f:.]+(?:%\w+)?)\]|(?<name>[^\s:[\]/@?#]+))(?::(?<port>\d{1,5}))?$/i;

/** Reads a connect string as other clients take it: `host:port,[::1]:port/chroot`. */
export function parseServers(connect: string): ParsedServers {
  if (typeof connect !== 'string') throw invalid('must be a string', shown(connect));
  const slash = connect.indexOf('/');
  const hosts = slash < 0 ? connect : connect.slice(0, slash);
  return {
    servers: hosts.split(',').map((server) => parseServer(server.trim())),
    chroot: slash < 0 ? '' : parseChroot(connect.slice(slash).trim()),
  };
}

function parseServer(server: string): ServerName {
  // Not shown: what stands before it may be a password.
  if (server.includes('@')) throw invalid('must hold no credentials: `auth` takes them');
  if (server === '') throw invalid('must list at least one host and no empty ones');
  const { v6, name, port } = listed.exec(server)?.groups ?? {};
  const host = v6 ?? name;
  if (host === undefined || (v6 !== undefined && !isIPv6(v6)))
    throw invalid('must be host:port, with IPv6 in brackets', shown(server));
  const number = port === undefined ? defaultPort : Number(port);
  if (number < 1 || number > 65_535)
    throw invalid('must have ports from 1 to 65535', shown(server));
  return { host, port: number };
}

function parseChroot(chroot: string): string {
  try {
    return chroot === '/' ? '' : checkPath(chroot);
  } catch (cause) {
    throw invalid(`must have a valid chroot: ${(cause as Error).message}`);
  }
}

function invalid(rule: string, got?: string): InvalidArgumentError {
  return new InvalidArgumentError('servers', rule, got);
}
