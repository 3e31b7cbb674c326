import type { Course } from './closeAt.js';

/** How many courses the test runs for each stream in each state. There are only 60 courses. */
const count = Math.min(60, Number(process.env.RXZK_CLOSING_COURSES ?? 2));

/**
 * Courses with replies that take one turn of the event loop, and with replies that take 2 ms. The
 * client closes at each of the first 14 steps, or long after them.
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
 * Picks some of the courses, different ones for each place in the table. 31 and the number of
 * courses have no common divisor, so no course is picked twice.
 */
export function courses(place: number): readonly Course[] {
  return Array.from({ length: count }, (_, index) => all[(place * 7 + index * 31) % all.length]!);
}
