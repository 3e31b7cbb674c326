import type { Connection } from '../transport/Connection.js';
import type { Keeping } from './Keeping.js';

/** How long a session certainly lives. */
export interface Lease {
  /** Called with a new connection, of the same session or of another one. */
  begin(connection: Connection): void;
  /** Called at the reply to a write that was sent at that time. */
  readonly renew: (sentAt: number) => void;
  /** See `ZkClient.lease`. */
  left(keeping: Keeping): number;
}

/** Counts half the session timeout from the moment when the newest confirmed write was sent. */
export function createLease(now: () => number): Lease {
  let held = { sessionId: '', timeout: 0, provedAt: -Infinity };

  const renew = (sentAt: number): void => {
    held = { ...held, provedAt: Math.max(held.provedAt, sentAt) };
  };

  return {
    begin({ session, sessionTimeout, provedAt }) {
      const known = session.id === held.sessionId ? held.provedAt : -Infinity;
      held = { sessionId: session.id, timeout: sessionTimeout, provedAt: known };
      renew(provedAt);
    },
    renew,
    left({ status }) {
      if (status !== 'connected' && status !== 'suspended') return 0;
      return Math.max(0, held.provedAt + held.timeout / 2 - now());
    },
  };
}
