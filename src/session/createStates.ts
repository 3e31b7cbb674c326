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
  /** Changes within `advance`, before the subscribers are notified. */
  readonly current: Keeping;
  /** See `ZkClient.session$`. */
  readonly state$: Observable<SessionState>;
  readonly state: () => SessionState;
  /** The connection; `null` while there is none. */
  readonly connection: LiveConnection | null;
  /** Emits the connection as soon as there is one, and completes; errors on a closed session. */
  readonly connection$: Observable<LiveConnection>;
  advance(event: SessionEvent): void;
}

/**
 * Keeps the state of a session, and emits each state once, in order.
 *
 * A subscriber may act while it is notified: it may close the client, or send a request that finds
 * the connection lost. The state changes at once, so nobody uses a lost connection. The emission
 * waits until all subscribers know the previous state.
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
