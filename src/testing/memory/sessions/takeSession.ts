import type { ConnectAttempt } from '../../../transport/ConnectAttempt.js';
import type { Faults } from '../faults/Faults.js';
import { takeFalseExpiry } from '../faults/takeFalseExpiry.js';
import type { MemorySession } from './MemorySession.js';
import type { Server } from '../Server.js';

/**
 * Returns the session for an attempt to connect. This is a new session, or the session that the
 * client wants to resume. Returns `undefined` if this session has expired, or if the fault
 * `falseExpiry` is set.
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
