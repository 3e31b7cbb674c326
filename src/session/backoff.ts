const first = 100;
const most = 1_000;

/**
 * Returns the pause after a failure, in ms. `failures` is the number of earlier failures in a row.
 * Up to half of the pause is random, so the clients do not all connect at the same moment.
 */
export function backoff(failures: number): number {
  return Math.min(first * 2 ** failures, most) * (0.5 + Math.random() / 2);
}
