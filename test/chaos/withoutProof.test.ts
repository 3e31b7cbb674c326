import { expect, it } from 'vitest';
import { runChaos } from './run/runChaos.js';

// Breaks the rule on purpose, to show that the run can fail.
it('without the sync at the start of a connection streams go back in time, and only that', async () => {
  const faults = [{ kind: 'takeOver', at: 0, lasts: 0, pick: 0 }] as const;
  const rounds = Array.from({ length: 4 }, () => ({ faults, toggles: [] }));
  const report = await runChaos({ seed: 0, rounds, duration: 60_000, proves: false });
  expect(report.rounds).toBe(4);
  expect(new Set(report.violations.map(({ kind }) => kind))).toStrictEqual(new Set(['older']));
});
