import type { Observable } from 'rxjs';
import type { ClientConfig } from '../client/ClientConfig.js';

/**
 * Settings of a client of a ZooKeeper in memory. There no event is missed, so there is no `recheck`. It is one server, so
 * there is no `followEnsemble`.
 */
export interface MemoryClientConfig extends Omit<
  ClientConfig,
  'servers' | 'transport' | 'tls' | 'sasl' | 'followEnsemble' | 'recheck'
> {
  /** The path that all paths are relative to. @defaultValue the root */
  readonly chroot?: string;
  /**
   * Whether the client keeps its watches over a loss of the connection, as over the wire. Then a tree has one
   * recursive watch. @defaultValue false, as over the C binding
   */
  readonly keepsWatches?: boolean;
  /**
   * The life of the session, as marbles. `c`: the client can connect, and does. `s`: its connection
   * is lost, and it cannot connect. `e`: the server has dropped the session, which the client
   * learns at once, and it cannot connect. @defaultValue it can connect from the start
   */
  // eslint-disable-next-line rxjs-x/finnish -- reads as the setting that it is, beside the others
  readonly session?: Observable<string>;
}
