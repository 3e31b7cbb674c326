/**
 * How much processor time the work takes for each of two texts, in ms. The short text has 3,000
 * characters, and the long text has 24,000 characters.
 */
export interface Growth {
  readonly short: number;
  readonly long: number;
}

const short = 3_000;
const long = 8 * short;

/**
 * Runs the work three times for a short text, and three times for a long text. Returns the shortest
 * time for each text.
 */
export function growth(work: (length: number) => unknown): Growth {
  return { short: fastest(() => work(short)), long: fastest(() => work(long)) };
}

/**
 * Returns whether the time grows about as fast as the length of the text. Linear work takes 8 times
 * as long for the long text as for the short text. Quadratic work takes 64 times as long: hundreds
 * of ms for the long text.
 *
 * Also returns `true` if the long text takes less than 100 ms. On a busy machine, such short times
 * are inexact.
 */
export function isLinear({ short, long }: Growth): boolean {
  return long < 20 * Math.max(short, 5);
}

function fastest(work: () => unknown): number {
  return Math.min(
    ...Array.from({ length: 3 }, () => {
      const start = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1_000;
    }),
  );
}
