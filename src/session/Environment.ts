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
   * Waits until the client may begin an attempt to connect: only a few clients of a process may
   * begin at the same time. Then looks up the names of `servers`, emits all addresses that are
   * known, and completes.
   */
  readonly resolve: (servers: readonly ServerName[]) => Observable<readonly Address[]>;
  /**
   * How long the client pauses before it tries all servers again, in ms. `failures` says how many
   * times the client has already paused since its last good connection.
   */
  readonly backoff: (failures: number) => number;
}
