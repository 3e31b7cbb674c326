import type { ServerName } from './ServerName.js';

/** One numeric address of a server. */
export interface Address extends ServerName {
  /** The server as `host:port`, with its name from the connect string. Messages show this text. */
  readonly server: string;
}
