import type { Observable } from 'rxjs';
import type { Address } from '../model/Address.js';
import type { ServerName } from '../model/ServerName.js';

/** What a client takes from the world around it, so that a test can give it another one. */
export interface Environment {
  /** See `ZkClient.now`. */
  readonly now: () => number;
  /** See `ZkClient.uuid`. */
  readonly uuid: () => string;
  /** Emits all addresses of these servers as they are known now, when an attempt may begin, and completes. */
  readonly resolve: (servers: readonly ServerName[]) => Observable<readonly Address[]>;
  /** The pause after that many rounds that failed, in ms. */
  readonly backoff: (failures: number) => number;
}
