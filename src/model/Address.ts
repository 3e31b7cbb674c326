import type { ServerName } from './ServerName.js';

/** One numeric address of a server. */
export interface Address extends ServerName {
  /** The server as the connect string lists it, for messages: `host:port`. */
  readonly server: string;
}
