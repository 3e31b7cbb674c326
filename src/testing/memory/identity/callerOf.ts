import type { Caller } from '../../server/Caller.js';
import type { MemoryConnection } from '../MemoryConnection.js';

/** Who speaks over a connection. */
export function callerOf({ sessionId, identities }: MemoryConnection): Caller {
  return { sessionId, identities };
}
