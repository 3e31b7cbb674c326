const first = 100;
const most = 1_000;

/**
 * The pause after `failures` earlier failures, in ms. It doubles up to a limit. Half of it is
 * random, so clients do not all return at once.
 */
export function backoff(failures: number): number {
  return Math.min(first * 2 ** failures, most) * (0.5 + Math.random() / 2);
}
