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
   * Looks up the names of `servers`. The stream emits one list of addresses and completes. The list
   * contains all addresses that are known at the moment of the emission. Before the lookup, the
   * client waits in a queue with the other clients of the process. The queue lets only a few
   * clients begin their lookup in one turn of the event loop.
   */
  readonly resolve: (servers: readonly ServerName[]) => Observable<readonly Address[]>;
  /**
   * The pause before the client tries all servers again, in ms. `failures` is the number of earlier
   * failures. A connection that lived for less than 100 ms also counts as a failure. After a
   * connection that lived for at least 100 ms, the count starts at 0 again.
   */
  readonly backoff: (failures: number) => number;
}
