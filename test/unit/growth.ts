/**
 * The processor time in ms. `short` is the time for a text of 3,000 characters, and `long` is the
 * time for a text of 24,000 characters.
 */
export interface Growth {
  readonly short: number;
  readonly long: number;
}

const short = 3_000;
const long = 8 * short;

/**
 * Measures how long the work takes for a short text and for a long text. Measures each text three
 * times. Returns the shortest time for each text.
 */
export function growth(work: (length: number) => unknown): Growth {
  return { short: fastest(() => work(short)), long: fastest(() => work(long)) };
}

/**
 * Returns whether the time grows about as fast as the length of the text. The long text is 8 times
 * as long as the short text. Quadratic work would take 64 times as long, which is hundreds of ms.
 * If the long text takes less than 100 ms, the time counts as linear. On a busy machine, such short
 * times are inexact.
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
