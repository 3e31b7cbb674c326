import type { Connection } from './Connection.js';

/**
 * Whether a request reaches anyone: not over a connection that the server has ended, also before the
 * client knows; and an isolated server cannot write, and does not say so.
 */
export function isHeard(connection: Connection, effect: 'read' | 'write' | 'sync'): boolean {
  const { past, session } = connection;
  return past === null ? session.connection === connection : effect === 'read';
}
