import type { Observable } from 'rxjs';
import type { ClientConfig } from '../client/ClientConfig.js';

/**
 * Settings of a client that connects to a ZooKeeper in memory. Some settings of a real client are
 * missing here. A client in memory never misses an event, so it has no setting `recheck`. There is
 * only one server, so a client in memory has no setting `followEnsemble`.
 */
export interface MemoryClientConfig extends Omit<
  ClientConfig,
  'servers' | 'transport' | 'tls' | 'sasl' | 'followEnsemble' | 'recheck'
> {
  /** All paths of the client are relative to this path. @defaultValue the root */
  readonly chroot?: string;
  /**
   * Whether the client sets its watches again after a lost connection, as a client with the
   * transport `wire` does. If so, `watchTree` needs only one recursive watch for the whole tree.
   * @defaultValue false, as with the C binding
   */
  readonly keepsWatches?: boolean;
  /**
   * What happens to the session over time, as marbles with these letters:
   *
   * - `c`: from now on, the client can connect, and it connects at once.
   * - `s`: the client loses its connection, and cannot connect again until `c`.
   * - `e`: the server ends the session, and the client learns this at once. The client cannot
   *   connect again until `c`.
   *
   * @defaultValue the client can connect from the start
   */
  // eslint-disable-next-line rxjs-x/finnish -- settings have names without `$`
  readonly session?: Observable<string>;
}
