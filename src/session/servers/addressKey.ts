import type { ServerName } from '../../model/ServerName.js';

/** One text for each address. */
export function addressKey({ host, port }: ServerName): string {
  return `${host} ${String(port)}`;
}
