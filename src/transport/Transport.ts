import type { Observable } from 'rxjs';
import type { ConnectAttempt } from './ConnectAttempt.js';
import type { ConnectionEvent } from './ConnectionEvent.js';

/** What carries a session: the C binding, the wire, or a ZooKeeper in memory. */
export interface Transport {
  readonly name: 'binding' | 'wire' | 'memory';
  /**
   * One attempt to connect and, when it succeeds, the life of the connection. Errors with a
   * CONNECTION_LOSS when the attempt fails. Completes when the connection is closed, so it is gone
   * at the server before the next one arrives. Unsubscribing drops the connection and keeps the
   * session.
   */
  readonly connect: (attempt: ConnectAttempt) => Observable<ConnectionEvent>;
}
