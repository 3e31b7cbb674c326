import type { Connection } from './Connection.js';
import type { Effect } from './Send.js';

/**
 * Whether a request is answered: not over a connection that the server has ended, also before the
 * client knows. An isolated server can't write, and does not say so; only a leader answers a sync alone.
 */
export function isHeard(connection: Connection, effect: Effect): boolean {
  const { isolation, session } = connection;
  if (isolation === null) return session.connection === connection;
  return effect === 'read' || (effect === 'sync' && isolation.of === 'leader');
}
