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
   * Looks up the names of `servers`, emits all addresses that are known, and completes. Before the
   * lookup, the client waits for its turn, because only a few clients of a process may begin to
   * connect at the same time.
   */
  readonly resolve: (servers: readonly ServerName[]) => Observable<readonly Address[]>;
  /**
   * The pause before the client tries all servers again, in ms. `failures` is the number of earlier
   * pauses. The count starts at 0 again after each connection that did not break at once.
   */
  readonly backoff: (failures: number) => number;
}
