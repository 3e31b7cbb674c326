import { expect, it } from 'vitest';
import { runChaos } from './run/runChaos.js';

// In this run, the candidates send their transactions without a fence. The test proves that the
// checks of such a run find a violation.
it('without the fence a leader writes after the deletion of its znode, and nothing else goes wrong', async () => {
  const faults = [{ kind: 'client.unseat', at: 0, lasts: 3_000, pick: 0 }] as const;
  const rounds = Array.from({ length: 2 }, () => ({ faults, toggles: [] }));
  const report = await runChaos({ seed: 0, rounds, duration: 60_000, fences: false });
  expect(new Set(report.violations.map(({ kind }) => kind))).toStrictEqual(new Set(['unfenced']));
});
