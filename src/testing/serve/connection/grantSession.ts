import type { MemorySession } from '../../memory/sessions/MemorySession.js';
import type { Server } from '../../memory/Server.js';
import type { ServeSettings } from '../checkServeConfig.js';
import type { ConnectRequest } from '../jute/readConnectRequest.js';

/** A session that a client gets, new or resumed. */
export interface Granted {
  readonly type: 'opened' | 'resumed';
  readonly session: MemorySession;
}

/**
 * Opens a new session, or finds the session that the client names. Returns `null` if no session has
 * this id and password.
 */
export function grantSession(
  server: Server,
  { minSessionTimeout, maxSessionTimeout }: ServeSettings,
  { sessionTimeout, sessionId, password }: ConnectRequest,
): Granted | null {
  const timeout = Math.min(Math.max(sessionTimeout, minSessionTimeout), maxSessionTimeout);
  if (sessionId === '0') return { type: 'opened', session: server.openSession(timeout) };
  const session = server.session(sessionId);
  if (session?.password !== password) return null;
  session.timeout = timeout;
  return { type: 'resumed', session };
}
