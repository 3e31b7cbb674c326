import type { Observable } from 'rxjs';
import type { ConnectAttempt } from './ConnectAttempt.js';
import type { ConnectionEvent } from './ConnectionEvent.js';

/**
 * A way to connect to servers. `binding` uses the C client, `wire` is the library's own code for
 * the protocol, and `memory` connects to a ZooKeeper in memory.
 */
export interface Transport {
  readonly name: 'binding' | 'wire' | 'memory';
  /**
   * Tries once to connect to a server, and emits the events of the connection. If the attempt
   * fails, the stream errors with a CONNECTION_LOSS. The stream completes when the connection is
   * closed. The client opens the next connection only after this completion. So the server sees the
   * end of the old connection before it sees the next connection. Unsubscribing closes the
   * connection, but does not end the session.
   */
  readonly connect: (attempt: ConnectAttempt) => Observable<ConnectionEvent>;
}
