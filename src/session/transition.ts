import { AuthFailedError } from '../errors/server/AuthFailedError.js';
import { SessionExpiredError } from '../errors/server/SessionExpiredError.js';
import type { Keeping, SessionEvent } from './Keeping.js';

/** Returns the state of a session after the event. Before the event, the state was `from`. */
export function transition(from: Keeping, event: SessionEvent): Keeping {
  // A closed session stays closed, even if an attempt to connect still succeeds.
  if (from.status === 'closed') return from;
  switch (event.type) {
    case 'connected':
      return { status: 'connected', connection: event.connection };
    case 'disconnected': {
      if (from.status !== 'connected') return from;
      const { at, cause } = event;
      return { status: 'suspended', sessionId: from.connection.session.id, since: at, cause };
    }
    case 'expired':
      return from.status === 'suspended' ? { status: 'expired', sessionId: from.sessionId } : from;
    case 'connecting':
      return { status: 'connecting', cause: new SessionExpiredError(connect) };
    case 'closed':
      return event.reason === 'authFailed'
        ? { status: 'closed', reason: event.reason, cause: new AuthFailedError(connect) }
        : { status: 'closed', reason: event.reason };
  }
}

/** The argument of both error constructors above. Each created error has the field `operation`. */
const connect = { operation: 'connect' } as const;
