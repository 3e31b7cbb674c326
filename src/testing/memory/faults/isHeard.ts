import type { Operation } from '../../../transport/Operation.js';
import { kindOf } from '../kindOf.js';
import type { MemoryConnection } from '../MemoryConnection.js';
import type { Server } from '../Server.js';

/**
 * Whether a request gets a reply. If the server has ended the connection, it gets none, even before
 * the client notices. An isolated server carries out no write and sends no reply. Only a leader
 * still answers a sync.
 */
export function isHeard(
  server: Server,
  connection: MemoryConnection,
  operation: Operation,
): boolean {
  const { isolation } = connection;
  if (isolation === null) return server.isAttached(connection);
  const kind = kindOf(operation);
  return kind === 'read' || (kind === 'sync' && isolation.of === 'leader');
}
