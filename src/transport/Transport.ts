import type { Observable } from 'rxjs';
import type { ConnectAttempt } from './ConnectAttempt.js';
import type { ConnectionEvent } from './ConnectionEvent.js';

/** A way to connect to servers: the C binding, the wire, or a ZooKeeper in memory. */
export interface Transport {
  readonly name: 'binding' | 'wire' | 'memory';
  /**
   * Tries once to connect to a server, and emits the events of the connection. If the attempt
   * fails, errors with a CONNECTION_LOSS. Completes only when the connection is closed. The client
   * opens the next connection after that, so the server first sees the end of the old connection.
   * Unsubscribing closes the connection, but does not end the session.
   */
  readonly connect: (attempt: ConnectAttempt) => Observable<ConnectionEvent>;
}
