import type { ServerName } from '../../model/ServerName.js';

/** Formats a server as `host:port`. An IPv6 address gets brackets. */
export function formatServer({ host, port }: ServerName): string {
  return `${host.includes(':') ? `[${host}]` : host}:${String(port)}`;
}
