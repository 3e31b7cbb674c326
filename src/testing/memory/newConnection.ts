import type { MemoryConnection } from './MemoryConnection.js';
import type { MemorySession } from './sessions/MemorySession.js';
import type { ConnectionEnds } from './Server.js';

/** Creates a connection. At first, the client has only one identity, which is its address. */
export function newConnection(
  id: string,
  { id: sessionId }: MemorySession,
  { address = '127.0.0.1', ...ends }: ConnectionEnds,
): MemoryConnection {
  return {
    id,
    sessionId,
    identities: [{ scheme: 'ip', id: address }],
    isolation: null,
    ...ends,
  };
}
