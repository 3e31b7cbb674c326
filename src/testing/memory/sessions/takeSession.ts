import type { ConnectAttempt } from '../../../transport/ConnectAttempt.js';
import type { Faults } from '../faults/Faults.js';
import { takeFalseExpiry } from '../faults/takeFalseExpiry.js';
import type { MemorySession } from './MemorySession.js';
import type { Server } from '../Server.js';

/**
 * Returns the session for an attempt to connect: a new session, or the session that the client
 * wants to resume. If the client wants to resume a session, returns `undefined` in two cases: the
 * session has expired, or the fault `falseExpiry` is set.
 */
export function takeSession(
  server: Server,
  faults: Faults,
  { session, sessionTimeout }: ConnectAttempt,
): MemorySession | undefined {
  if (session === null) return server.openSession(sessionTimeout);
  const known = server.session(session.id);
  return known === undefined || takeFalseExpiry(faults) ? undefined : known;
}
