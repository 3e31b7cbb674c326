import type { SessionState } from '../model/SessionState.js';
import type { Keeping } from './Keeping.js';

/** Turns the internal state of a session into the state that a program sees. */
export function toSessionState(keeping: Keeping): SessionState {
  if (keeping.status !== 'connected') return keeping;
  const { address, session, sessionTimeout } = keeping.connection;
  const { server } = address;
  return { status: 'connected', sessionId: session.id, sessionTimeout, server };
}
