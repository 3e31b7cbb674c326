import type { TlsOptions } from 'node:tls';
import type { Data } from '../../model/Data.js';
import type { SessionNews } from './SessionNews.js';

/** Settings of `serveZooKeeper`. */
export interface ServeConfig {
  /** The port to listen on. With 0, the system chooses a free port. @defaultValue 0 */
  readonly port?: number;
  /**
   * The address to listen on. If this is not a loopback address, other machines can reach the
   * server.
   * @defaultValue '127.0.0.1'
   */
  readonly host?: string;
  /** The initial paths and their data. Missing parents are created. @defaultValue none */
  readonly seed?: Readonly<Record<string, Data>>;
  /**
   * If set, the server accepts only TLS connections, and uses this key and this certificate in the
   * PEM format.
   * @defaultValue no TLS
   */
  readonly tls?: ServeTls;
  /**
   * The length of a tick, in ms. By default, session timeouts are between 2 and 20 ticks.
   * @defaultValue 2000
   */
  readonly tickTime?: number;
  /** The shortest session timeout that a client gets, in ms. @defaultValue two ticks */
  readonly minSessionTimeout?: number;
  /** The longest session timeout that a client gets, in ms. @defaultValue twenty ticks */
  readonly maxSessionTimeout?: number;
  /**
   * How long the server keeps an empty container after the deletion of its last child, in ms.
   * @defaultValue 60000
   */
  readonly containerCheckInterval?: number;
  /**
   * The longest request that the server accepts, in bytes. If a client sends a longer request, the
   * server cuts the connection. @defaultValue 1048575
   */
  readonly maxBuffer?: number;
  /** Called after each event in the life of a session: see `SessionNews`. @defaultValue none */
  readonly onSession?: (news: SessionNews) => void;
}

/** The TLS settings of the server: options of `node:tls`. */
export type ServeTls = Pick<
  TlsOptions,
  'ca' | 'cert' | 'key' | 'passphrase' | 'pfx' | 'rejectUnauthorized' | 'requestCert'
>;
