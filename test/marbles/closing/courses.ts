import type { Course } from './closeAt.js';

/** The test runs this number of courses for each stream in each state. At most 60: see `all`. */
const count = Math.min(60, Number(process.env.RXZK_CLOSING_COURSES ?? 2));

/**
 * All 60 courses. In one half of the courses, a reply takes one turn of the event loop. In the
 * other half, a reply takes 2 ms.
 */
const all: readonly Course[] = [0, 2].flatMap((latency) =>
  [0, 4].flatMap((subscribedAt) =>
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 25].map((closedAt) => ({
      latency,
      subscribedAt,
      befallsAt: 5,
      closedAt,
    })),
  ),
);

/**
 * Picks the courses for one stream in one state. `place` is the sum of two indices: the index of
 * the stream among all streams, and the index of the state among all states. The numbers 31 and 60
 * have no common divisor, so one call never picks a course twice.
 */
export function courses(place: number): readonly Course[] {
  return Array.from({ length: count }, (_, index) => all[(place * 7 + index * 31) % all.length]!);
}
