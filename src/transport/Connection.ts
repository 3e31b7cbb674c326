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
   * The time when the client sent a certain write, in ms of the client's clock. This write is a
   * part of the handshake, and the ensemble has confirmed this write. For example, the opening of a
   * new session is such a write. `-Infinity` if the transport knows no such write.
   */
  readonly provedAt: number;
  /**
   * Whether the connection can send `setWatches` and `removeWatch`. If the value is `false`, the
   * watches of the connection are lost when the connection ends.
   */
  readonly setsWatches: boolean;
  /** The highest zxid in the headers of all replies. 0 if the transport does not know this zxid. */
  readonly zxid: number;
  /**
   * Sends a request, and calls `done` exactly once. The callbacks run in the order of the replies.
   * If the connection can't send the request, the method calls `done` at once. The streams of the
   * client call this method for each emission. So the method takes a callback: to return an
   * Observable would take more time.
   *
   * When the connection is lost, the transport first emits `disconnected`. Then the transport calls
   * the `done` of each request in flight, and passes an error to it. So if `done` sends the request
   * again, this repeated request waits for the next connection.
   */
  request<T extends OperationType>(operation: OperationOf<T>, done: Done<Replies[T]>): void;
  /**
   * Cold. Ends the session, so the server deletes its ephemerals. Completes when the session and
   * the connection have ended.
   */
  closeSession(): Observable<never>;
}
