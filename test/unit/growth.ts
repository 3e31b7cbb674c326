/** The processor time in ms for work on a text of 3,000 characters, and on a text of 24,000. */
export interface Growth {
  readonly short: number;
  readonly long: number;
}

const short = 3_000;
const long = 8 * short;

/**
 * Measures the same work on a short and on a long text, three times each. The shortest time counts.
 */
export function growth(work: (length: number) => unknown): Growth {
  return { short: fastest(() => work(short)), long: fastest(() => work(long)) };
}

/**
 * Whether the time grows about like the length of the text. The long text has 8 times the length.
 * Quadratic work takes 64 times as long, which is hundreds of ms. Work that takes less than 100 ms
 * counts as linear, because the machine may be busy.
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
