import type { Observable } from 'rxjs';
import type { SessionState } from '../model/SessionState.js';
import type { StateChange } from '../model/StateChange.js';
import type { WatchTable } from './watches/createWatchTable.js';
import type { TreeTable } from './watches/trees/createTreeTable.js';
import type { LiveConnection } from './LiveConnection.js';

/** The session behind a client, with the connection that it has at the moment. */
export interface Session {
  /** See `ZkClient.session$`. */
  readonly state$: Observable<SessionState>;
  state(): SessionState;
  /** The last changes of the state, oldest first. */
  timeline(): readonly StateChange[];
  /** The connection; `null` while there is none. */
  readonly connection: LiveConnection | null;
  /** Emits the connection as soon as there is one, and completes; errors on a closed session. */
  readonly connection$: Observable<LiveConnection>;
  readonly watches: Pick<WatchTable, 'size' | 'bytes' | 'list'>;
  readonly trees: Pick<TreeTable, 'roots' | 'arm'>;
  /** Hot: why a round over all servers failed. */
  readonly failure$: Observable<unknown>;
  /** The last of these failures, as text; `null` when there was none since the last connection. */
  lastFailure(): string | null;
  /** How many changes `recheck` has found. */
  missedChanges(): number;
  /** See `ZkClient.lease`. */
  lease(): number;
  /** Leaves the connection and keeps the session, which connects again. Requests in flight fail as after a loss. */
  leave(): void;
  /** Ends the session and its connection. Emits when that is done. */
  end(): Observable<unknown>;
}
