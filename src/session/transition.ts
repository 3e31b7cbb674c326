import type { Keeping, SessionEvent } from './Keeping.js';

/** All transitions of a session: where an event leads to from where it stands. */
export function transition(from: Keeping, event: SessionEvent): Keeping {
  // Closed is the end, whatever is still under way.
  if (from.status === 'closed') return from;
  switch (event.type) {
    case 'connected':
      return { status: 'connected', connection: event.connection };
    case 'disconnected':
      return from.status === 'connected'
        ? { status: 'suspended', sessionId: from.connection.session.id, since: event.at }
        : from;
    case 'expired':
      return from.status === 'suspended' ? { status: 'expired', sessionId: from.sessionId } : from;
    case 'connecting':
      return { status: 'connecting' };
    case 'closed':
      return { status: 'closed', reason: event.reason };
  }
}
