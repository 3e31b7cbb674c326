import type { Connection } from '../transport/Connection.js';
import type { Keeping } from './Keeping.js';

/**
 * Calculates the minimum time that the session of a client will still live. The session cannot
 * expire before this time has passed, but may live longer.
 */
export interface Lease {
  /** Must be called with each new connection, of the same session or of a new session. */
  begin(connection: Connection): void;
  /**
   * Must be called when the ensemble has confirmed a write. The client sent the write at `sentAt`.
   */
  readonly renew: (sentAt: number) => void;
  /** See `ZkClient.lease`. */
  left(keeping: Keeping): number;
}

/**
 * Makes the lease of a client. When the ensemble has confirmed a write, the write renews the lease.
 * The length of the renewed lease is half of the session timeout. The renewed lease begins at the
 * time when the client sent the write, not when the confirmation arrived.
 */
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
