/** The states that may follow each state of a session. */
const next: Readonly<Record<string, readonly string[]>> = {
  connecting: ['connected', 'closed'],
  connected: ['suspended', 'closed'],
  suspended: ['connected', 'expired', 'closed'],
  expired: ['connecting', 'closed'],
  closed: [],
};

/** The steps between two of these states, one after the other, that no session may take. */
export function illegalSteps(statuses: readonly string[]): readonly string[] {
  return statuses
    .slice(1)
    .map((to, index) => ({ from: statuses[index]!, to }))
    .filter(({ from, to }) => next[from]?.includes(to) !== true)
    .map(({ from, to }) => `${from} is followed by ${to}`);
}
