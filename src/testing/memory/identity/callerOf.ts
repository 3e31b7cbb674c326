import type { Caller } from '../../server/Caller.js';
import type { MemoryConnection } from '../MemoryConnection.js';

/** The sender of all requests that arrive on a connection. */
export function callerOf({ sessionId, identities }: MemoryConnection): Caller {
  return { sessionId, identities };
}
