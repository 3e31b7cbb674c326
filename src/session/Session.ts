import type { Observable } from 'rxjs';
import type { SessionState } from '../model/SessionState.js';
import type { StateChange } from '../model/StateChange.js';
import type { WatchTable } from './watches/createWatchTable.js';
import type { TreeTable } from './watches/trees/createTreeTable.js';
import type { LiveConnection } from './LiveConnection.js';

/** The session of a client, with its present connection, its watches and its trees. */
export interface Session {
  /** See `ZkClient.session$`. */
  readonly state$: Observable<SessionState>;
  state(): SessionState;
  /** The last changes of the state, oldest first. */
  timeline(): readonly StateChange[];
  /** The present connection, or `null` if there is none. */
  readonly connection: LiveConnection | null;
  /**
   * Emits the connection and completes. If there is no connection, waits for the next connection.
   * Errors if the session is closed.
   */
  readonly connection$: Observable<LiveConnection>;
  readonly watches: Pick<WatchTable, 'size' | 'bytes' | 'list'>;
  readonly trees: Pick<TreeTable, 'roots' | 'arm'>;
  /**
   * Hot. Each time that all servers have failed, emits the error of the last attempt to connect.
   */
  readonly failure$: Observable<unknown>;
  /**
   * The last error of `failure$` as text. Each new connection sets this text to `null` again.
   */
  lastFailure(): string | null;
  /**
   * The number of changes that no watch event has reported. The client has found these changes by
   * the checks that the setting `recheck` turns on.
   */
  missedChanges(): number;
  /** See `ZkClient.lease`. */
  lease(): number;
  /**
   * Drops the connection, keeps the session, and connects again. Requests in flight fail with
   * CONNECTION_LOSS.
   */
  leave(): void;
  /** Ends the session and its connection. Emits when the session has ended. */
  end(): Observable<unknown>;
}
