import type { Operation } from '../../../transport/Operation.js';
import { kindOf } from '../kindOf.js';
import type { MemoryConnection } from '../MemoryConnection.js';
import type { Server } from '../Server.js';

/**
 * Whether the server carries out a request and sends a reply. The server ignores requests on a
 * connection that the server has ended. The server ignores these requests even if the client has
 * not noticed the end yet. When a server is cut off from its ensemble, the server ignores most
 * requests. A follower then replies only to reads. A leader then replies only to reads and syncs.
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
