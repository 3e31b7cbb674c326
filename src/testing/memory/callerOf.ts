import type { Caller } from '../server/Caller.js';
import type { Connection } from './Connection.js';

/** Who speaks over a connection. */
export function callerOf({ session, identities }: Connection): Caller {
  return { sessionId: session.id, identities };
}
