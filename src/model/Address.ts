import type { ServerName } from './ServerName.js';

/** One numeric address of a server. */
export interface Address extends ServerName {
  /**
   * The server as `host:port`. The host in this text comes from the connect string or from the
   * member list of the ensemble, and not from the lookup. Messages show this text.
   */
  readonly server: string;
}
