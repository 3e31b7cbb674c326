import { BehaviorSubject, filter, map, type Observable, take, takeWhile, throwIfEmpty } from 'rxjs';
import { ClientClosedError } from '../errors/ClientClosedError.js';
import { AuthFailedError } from '../errors/server/AuthFailedError.js';
import type { SessionState } from '../model/SessionState.js';
import type { Keeping, SessionEvent } from './Keeping.js';
import type { LiveConnection } from './LiveConnection.js';
import { toSessionState } from './toSessionState.js';
import { transition } from './transition.js';

/** The state of a session, and its subscribers. */
export interface States {
  /** The newest state. `advance` first changes this state, and then notifies the subscribers. */
  readonly current: Keeping;
  /** See `ZkClient.session$`. */
  readonly state$: Observable<SessionState>;
  readonly state: () => SessionState;
  /** The present connection, or `null` if there is none. */
  readonly connection: LiveConnection | null;
  /**
   * Emits the connection and completes. If there is no connection, waits for the next connection.
   * Errors if the session is closed.
   */
  readonly connection$: Observable<LiveConnection>;
  /** Changes the state because of an event, and notifies the subscribers. */
  advance(event: SessionEvent): void;
}

/**
 * Keeps the state of a session, and emits each state once, in order.
 *
 * A subscriber can change the state while `advance` still notifies the other subscribers. For
 * example, the subscriber sends a request, and the client then notices that the connection is lost.
 * `current` then changes at once, so no later request uses the lost connection. The subscribers get
 * the new state later: `untold` holds this state until all subscribers have got the earlier states.
 */
export function createStates(): States {
  let current: Keeping = { status: 'connecting' };
  const told$ = new BehaviorSubject<Keeping>(current);
  const untold: Keeping[] = [];
  let phase: 'idle' | 'telling' = 'idle';

  function advance(event: SessionEvent): void {
    const next = transition(current, event);
    if (next === current) return;
    current = next;
    untold.push(next);
    if (phase === 'telling') return;
    phase = 'telling';
    for (let keeping = untold.shift(); keeping !== undefined; keeping = untold.shift()) {
      told$.next(keeping);
    }
    phase = 'idle';
  }

  return {
    get current() {
      return current;
    },
    get connection() {
      return current.status === 'connected' ? current.connection : null;
    },
    state$: told$.pipe(
      map(toSessionState),
      takeWhile(({ status }) => status !== 'closed', true),
    ),
    state: () => toSessionState(current),
    connection$: told$.pipe(
      map(() => current),
      takeWhile((keeping) => !isClosed(keeping)),
      filter((keeping) => keeping.status === 'connected'),
      map(({ connection }) => connection),
      take(1),
      throwIfEmpty(() =>
        current.status === 'closed' && current.reason === 'authFailed'
          ? new AuthFailedError({ operation: 'connect' })
          : new ClientClosedError(),
      ),
    ),
    advance,
  };
}

function isClosed({ status }: Keeping): boolean {
  return status === 'closed';
}
