import type { Observable } from 'rxjs';
import type { ConnectionEvent } from '../../ConnectionEvent.js';

/** How far a connection is; `ended` is the last one. */
export type Stage = 'opening' | 'introducing' | 'connected' | 'closing' | 'ended';

/** The life of one connection. Mutable. */
export interface Life {
  stage: Stage;
  /** Completes when the connection has ended. */
  readonly ended$: Observable<never>;
  /**
   * Ends the connection, once. The last event comes before the requests fail: a repeated request
   * then waits for another connection. `before` is called between the two.
   */
  readonly end: (event: ConnectionEvent | undefined, before?: () => void) => void;
}
