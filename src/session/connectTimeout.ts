/**
 * How long an attempt to connect may take, in ms: each round over all servers in which one did not
 * answer in time doubles it, up to the session timeout, because an overloaded server needs time.
 */
export function connectTimeout(
  { attemptTimeout, sessionTimeout }: Readonly<Record<'attemptTimeout' | 'sessionTimeout', number>>,
  unanswered: number,
): number {
  const doubled = attemptTimeout * 2 ** Math.min(unanswered, 20);
  return Math.max(attemptTimeout, Math.min(doubled, sessionTimeout));
}
