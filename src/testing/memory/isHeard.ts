import { effectOf } from '../../session/effectOf.js';
import type { OperationType } from '../../transport/Operation.js';
import type { MemoryConnection } from './MemoryConnection.js';
import type { Server } from './Server.js';

/**
 * Whether a request reaches anyone: not over a connection that the server has ended, also before the
 * client knows; and an isolated server cannot write, and does not say so.
 */
export function isHeard(
  server: Server,
  connection: MemoryConnection,
  type: OperationType,
): boolean {
  return connection.past === null
    ? server.isAttached(connection)
    : type !== 'sync' && effectOf(type) === 'read';
}
