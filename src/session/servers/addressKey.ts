import type { ServerName } from '../../model/ServerName.js';

/** Returns a different text for each address. A Set stores this text in place of the address. */
export function addressKey({ host, port }: ServerName): string {
  return `${host} ${String(port)}`;
}
