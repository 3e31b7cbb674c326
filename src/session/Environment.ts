import type { Observable } from 'rxjs';
import type { Address } from '../model/Address.js';
import type { ServerName } from '../model/ServerName.js';

/** The clock, the random numbers and the name lookups of a client. A test can replace them. */
export interface Environment {
  /** See `ZkClient.now`. */
  readonly now: () => number;
  /** See `ZkClient.uuid`. */
  readonly uuid: () => string;
  /**
   * Waits until the client is allowed to begin an attempt to connect. Then looks up the names of
   * these servers, emits all known addresses, and completes.
   */
  readonly resolve: (servers: readonly ServerName[]) => Observable<readonly Address[]>;
  /**
   * How long the client pauses before it tries all servers again, in ms. `failures` says how many
   * times the client has already paused since its last good connection.
   */
  readonly backoff: (failures: number) => number;
}
