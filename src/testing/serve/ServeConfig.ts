import type { TlsOptions } from 'node:tls';
import type { Data } from '../../model/Data.js';
import type { SessionNews } from './SessionNews.js';

/** Settings of `serveZooKeeper`. */
export interface ServeConfig {
  /** Port; 0 takes a free one. @defaultValue 0 */
  readonly port?: number;
  /** Address to listen on. Other machines can reach the server if it is not the loopback. @defaultValue '127.0.0.1' */
  readonly host?: string;
  /** Initial paths and data. Parents are created as well. @defaultValue none */
  readonly seed?: Readonly<Record<string, Data>>;
  /** Use TLS only, with this key and certificate (PEM). @defaultValue no TLS */
  readonly tls?: ServeTls;
  /** In ms. Session timeouts lie between 2 and 20 ticks by default. @defaultValue 2000 */
  readonly tickTime?: number;
  /** Shortest session timeout that a client gets, in ms. @defaultValue two ticks */
  readonly minSessionTimeout?: number;
  /** Longest session timeout that a client gets, in ms. @defaultValue twenty ticks */
  readonly maxSessionTimeout?: number;
  /** How long an empty container stays after its last child, in ms. @defaultValue 60000 */
  readonly containerCheckInterval?: number;
  /** Longest request, in bytes. A longer one costs the client its connection. @defaultValue 1048575 */
  readonly maxBuffer?: number;
  /** Called at each change of a session. @defaultValue none */
  readonly onSession?: (news: SessionNews) => void;
}

/** How the server uses TLS: options of `node:tls`. */
export type ServeTls = Pick<
  TlsOptions,
  'ca' | 'cert' | 'key' | 'passphrase' | 'pfx' | 'rejectUnauthorized' | 'requestCert'
>;
