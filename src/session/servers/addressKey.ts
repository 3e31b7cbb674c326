import type { ServerName } from '../../model/ServerName.js';

/** A text that is different for each address, as the key of a Set. */
export function addressKey({ host, port }: ServerName): string {
  return `${host} ${String(port)}`;
}
