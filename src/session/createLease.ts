import type { Connection } from '../transport/Connection.js';
import type { Keeping } from './Keeping.js';

/** For how long a session certainly lives. */
export interface Lease {
  /** A connection is there, of the same session or of another one. */
  begin(connection: Connection): void;
  /** A write that was sent at that time has been answered. */
  readonly renew: (sentAt: number) => void;
  /** See `ZkClient.lease`. */
  left(keeping: Keeping): number;
}

/** Counts half the session timeout from the sending of the newest write that was answered. */
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
