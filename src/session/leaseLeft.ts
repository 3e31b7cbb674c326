import type { SessionState } from '../model/SessionState.js';

/** What is left of a lease of half the session timeout, in ms; nothing without a session. */
export function leaseLeft(
  { status }: SessionState,
  { provedAt, timeout }: { readonly provedAt: number; readonly timeout: number },
  now: number,
): number {
  const held = status === 'connected' || status === 'suspended';
  return held ? Math.max(0, provedAt + timeout / 2 - now) : 0;
}
