import type { Observable } from 'rxjs';
import type { Address } from '../model/Address.js';
import type { Done } from './Done.js';
import type { KnownSession } from './KnownSession.js';
import type { OperationOf, OperationType } from './Operation.js';
import type { Replies } from './Replies.js';

/** A connection to a server. It sends the requests of one session. */
export interface Connection {
  readonly address: Address;
  readonly session: KnownSession;
  /** The session timeout that the server has granted, in ms. */
  readonly sessionTimeout: number;
  /**
   * During the handshake, the client may send a write that the ensemble confirms. For example, the
   * opening of a new session is such a write. `provedAt` is the time when the client sent this
   * write, in ms of the client's clock. If the transport knows no such write, the value is
   * `-Infinity`.
   */
  readonly provedAt: number;
  /**
   * Whether the connection can send `setWatches` and `removeWatch`. If the value is `true`, the
   * client sets its watches again on the next connection. If the value is `false`, the watches are
   * lost when this connection ends.
   */
  readonly setsWatches: boolean;
  /**
   * The highest zxid in the headers of all replies so far. 0 if the transport does not know this
   * zxid.
   */
  readonly zxid: number;
  /**
   * Sends a request, and calls `done` exactly once. The callbacks run in the order of the replies.
   * If the connection can't send the request, the method calls `done` at once. The method takes a
   * callback, because an Observable for each request would take more time. A stream sends a request
   * for each value, so this time matters.
   *
   * When the connection is lost, the transport first emits `disconnected`. Then the transport calls
   * the `done` of each request in flight, and passes an error to it. So if `done` sends the request
   * again, this repeated request waits for the next connection.
   */
  request<T extends OperationType>(operation: OperationOf<T>, done: Done<Replies[T]>): void;
  /**
   * Cold. Ends the session, so the server deletes the ephemerals of the session. The stream
   * completes when the session and the connection have ended.
   */
  closeSession(): Observable<never>;
}
