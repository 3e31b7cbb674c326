const first = 100;
const most = 1_000;

/**
 * The pause after `failures` earlier ones, in ms: doubling, bounded, and jittered by half so that
 * many clients do not come back all at once.
 */
export function backoff(failures: number): number {
  return Math.min(first * 2 ** failures, most) * (0.5 + Math.random() / 2);
}
