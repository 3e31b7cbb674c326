import type { Observable } from 'rxjs';
import type { Connection } from '../transport/Connection.js';
import type { OperationOf, OperationType } from '../transport/Operation.js';
import type { Replies } from '../transport/Replies.js';
import type { Taker } from './ArmedRead.js';
import type { Reading, WatchedType } from './Reading.js';

/** The connection that a session has at the moment, as requests and streams use it. */
export interface LiveConnection extends Pick<
  Connection,
  'address' | 'session' | 'sessionTimeout' | 'closeSession'
> {
  /** The number of all requests without a reply. */
  readonly inFlight: number;
  /** The number of these that `send` has sent. */
  readonly requests: number;
  /** Cold: subscribing sends the request. */
  send<T extends OperationType>(operation: OperationOf<T>): Observable<Replies[T]>;
  /**
   * Sends a read that sets a watch. Not an Observable, because each emission of each stream goes
   * through it.
   */
  arm<T extends WatchedType>(reading: Reading<T>, taker: Taker<Replies[T]>): void;
}
