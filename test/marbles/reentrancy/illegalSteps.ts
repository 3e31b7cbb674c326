/** For each state of a session, the states that can follow directly. */
const next: Readonly<Record<string, readonly string[]>> = {
  connecting: ['connected', 'closed'],
  connected: ['suspended', 'closed'],
  suspended: ['connected', 'expired', 'closed'],
  expired: ['connecting', 'closed'],
  closed: [],
};

/**
 * Returns the illegal steps of a session. Each pair of adjacent states in the list `statuses` is
 * one step. A step is illegal if the table `next` does not contain the step.
 */
export function illegalSteps(statuses: readonly string[]): readonly string[] {
  return statuses
    .slice(1)
    .map((to, index) => ({ from: statuses[index]!, to }))
    .filter(({ from, to }) => next[from]?.includes(to) !== true)
    .map(({ from, to }) => `${from} is followed by ${to}`);
}
