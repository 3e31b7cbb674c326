/**
 * Returns the longest time for an attempt to connect, in ms. The client tries all servers in
 * rounds. `unanswered` counts the rounds in which a server did not reply in time. Each of these
 * rounds doubles the time, because an overloaded server needs more time. The limit is the session
 * timeout.
 */
export function connectTimeout(
  { attemptTimeout, sessionTimeout }: Readonly<Record<'attemptTimeout' | 'sessionTimeout', number>>,
  unanswered: number,
): number {
  const doubled = attemptTimeout * 2 ** Math.min(unanswered, 20);
  return Math.max(attemptTimeout, Math.min(doubled, sessionTimeout));
}
