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
  /** All that is not answered yet. */
  readonly inFlight: number;
  /** Those of them that were sent by `send`. */
  readonly requests: number;
  /** Cold: subscribing sends the request. */
  send<T extends OperationType>(operation: OperationOf<T>): Observable<Replies[T]>;
  /**
   * Sends a read that sets a watch. Not an Observable, because each emission of each stream goes
   * through it.
   */
  arm<T extends WatchedType>(reading: Reading<T>, taker: Taker<Replies[T]>): void;
}
