/** The time of work on a text of 3,000 characters, and on one of 24,000, in ms of the processor. */
export interface Growth {
  readonly short: number;
  readonly long: number;
}

const short = 3_000;
const long = 8 * short;

/** Measures work on texts of two lengths, each several times. The shortest time counts. */
export function growth(work: (length: number) => unknown): Growth {
  return { short: fastest(() => work(short)), long: fastest(() => work(long)) };
}

/**
 * Whether the work grew about as much as the text, by 8. Quadratic work grows by 64, to hundreds
 * of ms. Work that takes less than a tenth of a second counts as linear: the machine may be busy.
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
