import type { ServerName } from '../../model/ServerName.js';

/** `host:port`, with an IPv6 address in brackets. */
export function formatServer({ host, port }: ServerName): string {
  return `${host.includes(':') ? `[${host}]` : host}:${String(port)}`;
}
