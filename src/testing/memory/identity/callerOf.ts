import type { Caller } from '../../server/Caller.js';
import type { MemoryConnection } from '../MemoryConnection.js';

/** The caller of the requests of a connection. */
export function callerOf({ sessionId, identities }: MemoryConnection): Caller {
  return { sessionId, identities };
}
