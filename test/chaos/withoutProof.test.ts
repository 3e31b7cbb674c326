import { expect, it } from 'vitest';
import { runChaos } from './run/runChaos.js';

// Breaks the rule on purpose, to show that the run can fail.
it('without the sync at the start of a connection streams go back in time, and only that', async () => {
  const faults = [{ kind: 'takeOver', at: 0, lasts: 0, pick: 0 }] as const;
  const rounds = Array.from({ length: 4 }, () => ({ faults, toggles: [] }));
  const kinds = new Set<string>();
  // A follower that catches up before its clients read shows nothing old.
  for (let run = 0; run < 3 && kinds.size === 0; run += 1) {
    const report = await runChaos({ seed: run, rounds, duration: 60_000, proves: false });
    expect(report.rounds).toBe(4);
    for (const { kind } of report.violations) kinds.add(kind);
  }
  expect(kinds).toStrictEqual(new Set(['older']));
});
