/**
 * How long an attempt to connect may take, in ms: each round over all servers that fails doubles it,
 * up to the session timeout, because an overloaded server needs time.
 */
export function patience(attemptTimeout: number, sessionTimeout: number, failures: number): number {
  const doubled = attemptTimeout * 2 ** Math.min(failures, 20);
  return Math.max(attemptTimeout, Math.min(doubled, sessionTimeout));
}
