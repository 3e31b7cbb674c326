import type { Observable } from 'rxjs';
import type { ConnectionEvent } from '../../ConnectionEvent.js';

/** The stages of a connection, in their order. */
export type Stage = 'opening' | 'introducing' | 'connected' | 'closing' | 'ended';

/**
 * The present stage of one connection, and the function that ends the connection. The stage
 * changes, so this object is mutable.
 */
export interface Life {
  stage: Stage;
  /** Completes when the connection has ended. */
  readonly ended$: Observable<never>;
  /**
   * Ends the connection. Emits the event, calls `before`, and then fails the requests in flight. So
   * when a request fails, its caller already knows that the connection has ended. If the caller
   * repeats the request, the caller does not choose this connection again. A second call of `end`
   * does nothing.
   */
  readonly end: (event: ConnectionEvent | undefined, before?: () => void) => void;
}
