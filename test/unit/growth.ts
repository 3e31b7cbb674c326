/** How much longer the work on the long text takes when the short one is an eighth of it. */
export interface Growth {
  /** In ms, the shortest of several tries. */
  readonly short: number;
  readonly long: number;
}

/** The lengths; quadratic work on the long one takes half a second and more. */
const short = 3_000;
const long = 8 * short;

/** Times work on a text of 3,000 characters and on one of 24,000. */
export function growth(work: (length: number) => unknown): Growth {
  return { short: fastest(() => work(short)), long: fastest(() => work(long)) };
}

/**
 * Whether the time grew as the text did, by 8. Quadratic work grows by 64. What is done within the noise of the
 * clock counts as linear: quadratic work on the long text takes far longer.
 */
export function isLinear(growth: Growth): boolean {
  return growth.long < 20 * Math.max(growth.short, 0.5);
}

function fastest(work: () => unknown): number {
  return Math.min(
    ...Array.from({ length: 3 }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}
