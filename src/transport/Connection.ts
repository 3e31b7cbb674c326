import type { Observable } from 'rxjs';
import type { Address } from '../model/Address.js';
import type { Done } from './Done.js';
import type { KnownSession } from './KnownSession.js';
import type { OperationOf, OperationType } from './Operation.js';
import type { Replies } from './Replies.js';

/** A connection that carries the requests of one session. */
export interface Connection {
  readonly address: Address;
  readonly session: KnownSession;
  /** The session timeout as negotiated, in ms. */
  readonly sessionTimeout: number;
  /**
   * When the newest write was sent that the ensemble confirmed while connecting, in ms of the
   * client's clock; `-Infinity` if there was none.
   */
  readonly provedAt: number;
  /**
   * Whether it carries out `setWatches` and `removeWatch`. If not, the watches end with the
   * connection.
   */
  readonly setsWatches: boolean;
  /** The highest zxid in the header of a reply; 0 if the transport does not show it. */
  readonly zxid: number;
  /**
   * Sends a request, and calls back exactly once: in the order of the wire, or at once when the
   * request can't be sent. It takes a callback and returns no Observable, because every emission of
   * a stream goes through it.
   *
   * When the connection is lost, the transport first emits `disconnected` and only then calls back
   * with an error. A repeated request then waits for the next connection.
   */
  request<T extends OperationType>(operation: OperationOf<T>, done: Done<Replies[T]>): void;
  /** Cold: ends the session with its ephemerals, and the connection. Completes when that is done. */
  closeSession(): Observable<never>;
}
