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
 * Opens a new session if the client asks for one. Otherwise, finds the session that the client
 * wants to resume. Returns `null` if no session has the id and password that the client has sent.
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
