/**
 * Returns the longest time for an attempt to connect, in ms. In a round, the client tries all
 * servers. `unanswered` is the number of rounds in which at least one server did not reply in time.
 * Each of these rounds doubles the returned time, because an overloaded server needs more time.
 * Each new connection sets `unanswered` to 0 again.
 */
export function connectTimeout(
  { attemptTimeout, sessionTimeout }: Readonly<Record<'attemptTimeout' | 'sessionTimeout', number>>,
  unanswered: number,
): number {
  const doubled = attemptTimeout * 2 ** Math.min(unanswered, 20);
  return Math.max(attemptTimeout, Math.min(doubled, sessionTimeout));
}
