import { isIPv6 } from 'node:net';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { checkPath } from '../../model/checks/checkPath.js';
import type { ServerName } from '../../model/ServerName.js';
import { shown } from '../../model/checks/shown.js';

/** The content of a connect string. */
export interface ParsedServers {
  readonly servers: readonly ServerName[];
  /**
   * All paths of the client are relative to this path. `chroot` is an empty text if the connect
   * string has no chroot.
   */
  readonly chroot: string;
}

const defaultPort = 2181;
/** The forms of one server: `host`, `host:port`, `[v6]` or `[v6]:port`. */
const listed =
  /^(?:\[(?<v6>[0-9a-f:.]+(?:%\w+)?)\]|(?<name>[^\s:;|[\]/@?#]+))(?::(?<port>\d{1,5}))?$/i;

/**
 * Reads a connect string such as `host:port,[::1]:port/chroot`. Other ZooKeeper clients use the
 * same form.
 */
export function parseServers(connect: string): ParsedServers {
  if (typeof connect !== 'string') throw invalid('must be a string', connect, joined(connect));
  try {
    return parse(connect.trim());
  } catch (error) {
    // The error of the next line does not show the connect string, because the part before `@` may
    // be a password.
    if (connect.includes('@')) throw invalid('must have no credentials: set them with `auth`');
    throw error;
  }
}

function parse(text: string): ParsedServers {
  const [, scheme = '', rest = ''] = /^(?:([a-z][a-z\d+.-]*):\/\/)?(.*)$/is.exec(text) ?? [];
  const slash = rest.includes('/') ? rest.indexOf('/') : rest.length;
  const [hosts, chroot] = [rest.slice(0, slash), rest.slice(slash).trim()];
  if (scheme !== '') {
    throw invalid(
      'must be a connect string, host:port,host:port/chroot, without a scheme',
      text,
      rest,
    );
  }
  if (chroot.includes(',') || /[\s;|][^/\s]*:\d+/.test(chroot)) {
    throw invalid('must have the chroot once, after the last server', text, atTheEnd(text));
  }
  return {
    servers: hosts.split(',').map((server) => parseServer(server.trim())),
    chroot: parseChroot(chroot),
  };
}

function parseServer(server: string): ServerName {
  if (server === '') throw invalid('must list at least one host, and no empty host');
  const { v6, name, port } = listed.exec(server)?.groups ?? {};
  const host = v6 ?? name;
  if (host === undefined || (v6 !== undefined && !isIPv6(v6))) {
    const [rule, meant] = brokenRule(server);
    throw invalid(rule, server, meant);
  }
  const number = port === undefined ? defaultPort : Number(port);
  if (number < 1 || number > 65_535) throw invalid('must have ports from 1 to 65535', server);
  return { host, port: number };
}

/** Returns the rule that `server` breaks, and the text that the caller probably meant. */
function brokenRule(server: string): readonly [rule: string, meant?: string] {
  if (isIPv6(server)) return ['must be host:port, with IPv6 in brackets', `[${server}]`];
  if (/^:\d*$/.test(server)) return ['must have a host before the port, as host:port'];
  if (/^[^:]+:$/.test(server)) return ['must have a port after the colon, as host:port'];
  const parts = server.split(/[\s;|]+/).filter((part) => part !== '');
  return parts.length > 1 && parts.every((part) => listed.test(part))
    ? ['must be host:port,host:port with commas', parts.join(',')]
    : ['must be host:port, with IPv6 in brackets'];
}

function parseChroot(chroot: string): string {
  try {
    return chroot === '' || chroot === '/' ? '' : checkPath(chroot);
  } catch (cause) {
    throw invalid(`must have a valid chroot: ${(cause as Error).message}`);
  }
}

/**
 * Moves the chroot behind the last server, for the hint in an error. Returns `undefined` if the
 * servers have different chroots.
 */
function atTheEnd(text: string): string | undefined {
  const parts = text.split(',').map((part) => /^([^/]*)(.*)$/s.exec(part.trim()) ?? []);
  const chroots = new Set(parts.map(([, , chroot = '']) => chroot).filter((path) => path !== ''));
  return chroots.size === 1
    ? parts.map(([, server = '']) => server).join(',') + [...chroots].join('')
    : undefined;
}

/** Makes one connect string from an array of servers, for the hint in an error. */
function joined(list: unknown): string | undefined {
  const isText = Array.isArray(list) && list.every((item) => typeof item === 'string');
  const text = isText ? list.join(',') : '';
  return text === '' || text.includes('@') ? undefined : text;
}

function invalid(rule: string, got?: unknown, meant?: string): InvalidArgumentError {
  return new InvalidArgumentError(
    'servers',
    rule,
    got === undefined ? undefined : shown(got),
    meant === undefined ? undefined : shown(meant),
  );
}
