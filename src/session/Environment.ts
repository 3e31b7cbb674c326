import type { Observable } from 'rxjs';
import type { Address } from '../model/Address.js';

/** What a client takes from the world around it, so that a test can give it another one. */
export interface Environment {
  /** See `ZkClient.now`. */
  readonly now: () => number;
  /** See `ZkClient.uuid`. */
  readonly uuid: () => string;
  /** Emits all addresses of the servers as they are known now, when an attempt may begin, and completes. */
  readonly resolve: () => Observable<readonly Address[]>;
  /** The pause after that many rounds that failed, in ms. */
  readonly backoff: (failures: number) => number;
}
