import type { SessionState } from '../../src/model/SessionState.js';

const granted = { status: 'connected', sessionTimeout: 10_000, server: 'zk1:2181' } as const;

/**
 * The states of a session. Each key is the letter of the state in the marble diagrams:
 *
 * - connected in the first session (`1`) or in the second session (`2`)
 * - suspended (`s`) or expired (`e`) in the first session
 * - connecting (`o`)
 * - closed by the program (`x`), or closed because the server refuses the credentials (`y`)
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
