import type { SessionState } from '../../src/model/SessionState.js';

const granted = { status: 'connected', sessionTimeout: 10_000, server: 'zk1:2181' } as const;

/**
 * States of a session by the letters of the marbles: connected in the first (`1`) and second (`2`)
 * session, suspended and expired in the first, connecting, closed, refused.
 */
export const sessions: Readonly<Record<'1' | '2' | 's' | 'e' | 'o' | 'x' | 'y', SessionState>> = {
  1: { ...granted, sessionId: 'one' },
  2: { ...granted, sessionId: 'two' },
  s: { status: 'suspended', sessionId: 'one', since: 0 },
  e: { status: 'expired', sessionId: 'one' },
  o: { status: 'connecting' },
  x: { status: 'closed', reason: 'requested' },
  y: { status: 'closed', reason: 'authFailed' },
};
