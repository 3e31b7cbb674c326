import type { Observable } from 'rxjs';
import type { Connection } from '../transport/Connection.js';
import type { OperationOf, OperationType } from '../transport/Operation.js';
import type { Replies } from '../transport/Replies.js';
import type { Taker } from './ArmedRead.js';
import type { Reading, WatchedType } from './Reading.js';

/**
 * The present connection of a session. This object sends the requests of programs, and the reads of
 * streams.
 */
export interface LiveConnection extends Pick<
  Connection,
  'address' | 'session' | 'sessionTimeout' | 'closeSession'
> {
  /** How many requests from `send` and from `arm` wait for their replies. */
  readonly inFlight: number;
  /** How many requests from `send` wait for their replies. */
  readonly requests: number;
  /** Cold: subscribing sends the request. */
  send<T extends OperationType>(operation: OperationOf<T>): Observable<Replies[T]>;
  /**
   * Sends a read that sets a watch, and passes the reply to `taker`. Each stream calls this method
   * for each of its emissions. If this method returned an Observable, each call would be slower.
   */
  arm<T extends WatchedType>(reading: Reading<T>, taker: Taker<Replies[T]>): void;
}
