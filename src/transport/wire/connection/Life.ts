import type { Observable } from 'rxjs';
import type { ConnectionEvent } from '../../ConnectionEvent.js';

/** The stages of a connection, in their order. */
export type Stage = 'opening' | 'introducing' | 'connected' | 'closing' | 'ended';

/**
 * The present stage of one connection, and the function that ends the connection. The object is
 * mutable.
 */
export interface Life {
  stage: Stage;
  /** Completes when the connection has ended. */
  readonly ended$: Observable<never>;
  /**
   * Ends the connection. A second call does nothing. First emits the last event, then calls
   * `before`, and then fails the requests in flight. Because of this order, a caller that repeats a
   * failed request waits for another connection.
   */
  readonly end: (event: ConnectionEvent | undefined, before?: () => void) => void;
}
