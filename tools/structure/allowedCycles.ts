/** Circles of types that are older than the rule. Each goes with the next change of its files. */
export const allowedCycles: readonly string[] = [
  'src/election/campaign.ts > src/election/candidacy/checkContest.ts',
];
