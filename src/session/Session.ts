import type { Observable } from 'rxjs';
import type { Link } from '../transport/binding/link/Link.js';
import type { SessionState } from '../model/SessionState.js';
import type { StateChange } from '../model/StateChange.js';

/** The session behind a client, with the connection that it has at the moment. */
export interface Session {
  /** See `ZkClient.session$`. */
  readonly state$: Observable<SessionState>;
  state(): SessionState;
  /** The last changes of the state, oldest first. */
  timeline(): readonly StateChange[];
  /** The live link; `null` while there is none. */
  readonly link: Link | null;
  /** Emits the live link as soon as there is one, and completes; errors on a closed session. */
  readonly link$: Observable<Link>;
  /** Hot: why a round over all servers came to nothing. */
  readonly failure$: Observable<unknown>;
  /** The last of these failures, as text; `null` when there was none since the last connection. */
  lastFailure(): string | null;
  /** See `ZkClient.lease`. */
  lease(): number;
  /** Ends the session and gives its connection up; emits when that is done. */
  end(): Observable<unknown>;
}
