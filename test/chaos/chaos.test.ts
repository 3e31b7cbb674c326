import { expect, it } from 'vitest';
import { planRounds } from './plan/planRounds.js';
import { formatReport } from './report/formatReport.js';
import { runChaos } from './run/runChaos.js';

const seed = Number(process.env.RXZK_SEED ?? 1);
const duration = 20_000;

it(`streams keep their promises during faults of all kinds (seed ${seed})`, async () => {
  const report = await runChaos({ seed, rounds: planRounds(seed), duration });
  expect(report.violations, formatReport(report)).toStrictEqual([]);
  expect(report.rounds).toBeGreaterThan(1);
  expect(report.transactions.applied).toBeGreaterThan(0);
  expect(report.fenced.applied).toBeGreaterThan(0);
  expect(report.emissions).toBeGreaterThan(report.streams * report.rounds);
});
