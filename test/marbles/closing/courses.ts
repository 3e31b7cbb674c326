import type { Course } from './closeAt.js';

/** How many courses the test runs for each stream in each state. There are only 60 courses. */
const count = Math.min(60, Number(process.env.RXZK_CLOSING_COURSES ?? 2));

/** Every step of a life whose replies take a turn or two ms, and one step long after. */
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

/** A part of all courses, other ones for each place in the table. Without a common divisor, none comes twice. */
export function courses(place: number): readonly Course[] {
  return Array.from({ length: count }, (_, index) => all[(place * 7 + index * 31) % all.length]!);
}
