import type { Observable } from 'rxjs';
import type { Address } from '../model/Address.js';
import type { ServerName } from '../model/ServerName.js';

/** What a client takes from its environment. A test can replace it. */
export interface Environment {
  /** See `ZkClient.now`. */
  readonly now: () => number;
  /** See `ZkClient.uuid`. */
  readonly uuid: () => string;
  /**
   * Emits all currently known addresses of these servers when an attempt may begin, and completes.
   */
  readonly resolve: (servers: readonly ServerName[]) => Observable<readonly Address[]>;
  /** The pause after this number of failed rounds, in ms. */
  readonly backoff: (failures: number) => number;
}
