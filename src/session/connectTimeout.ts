/**
 * How long an attempt to connect may take, in ms. It doubles after each round over all servers in
 * which one did not reply in time, up to the session timeout. An overloaded server needs that time.
 */
export function connectTimeout(
  { attemptTimeout, sessionTimeout }: Readonly<Record<'attemptTimeout' | 'sessionTimeout', number>>,
  unanswered: number,
): number {
  const doubled = attemptTimeout * 2 ** Math.min(unanswered, 20);
  return Math.max(attemptTimeout, Math.min(doubled, sessionTimeout));
}
