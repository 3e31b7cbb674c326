import type { Replies } from '../check/Replies.js';
import type { Settlement } from '../run/settle.js';
import type { ChaosStage } from '../run/startStage.js';
import type { Round } from '../plan/Round.js';
import type { FoundViolation, Report, Split } from './Report.js';

/** Adds up the results of the rounds of a run. */
export interface Tally {
  add(round: Round, settlement: Settlement): void;
  report(): Report;
}

/** Starts a tally. In the report, the duration of the run begins when this function is called. */
export function createTally(
  { limit, ...run }: Pick<Report, 'seed' | 'clients'> & { readonly limit: number },
  { log, rig }: Pick<ChaosStage, 'log' | 'rig'>,
): Tally {
  const start = performance.now();
  const faults: Record<string, number> = {};
  const took: number[] = [];
  const violations: FoundViolation[] = [];
  const splits: Split[] = [];
  let writes = 0;
  let transactions: Replies = { applied: 0, refused: 0, unknown: 0 };
  let fenced = transactions;

  return {
    add(round, settlement) {
      for (const { kind } of round.faults) faults[kind] = (faults[kind] ?? 0) + 1;
      const number = took.length;
      const { disagreements, violations: found } = settlement;
      if (disagreements.length > 0) {
        splits.push({ round: number, disagreements, violations: found });
      } else {
        violations.push(...found.map((violation) => ({ ...violation, round: number })));
      }
      took.push(Math.round(settlement.took));
      writes += settlement.writes;
      transactions = sumOf(transactions, settlement.transactions);
      fenced = sumOf(fenced, settlement.fenced);
    },
    report: () => ({
      ...run,
      seconds: Math.round((performance.now() - start) / 1_000),
      rounds: took.length,
      faults: { ...faults },
      repairs: rig.repairs,
      streams: log.streams,
      writes,
      transactions,
      fenced,
      emissions: log.emissions,
      settled: { median: medianOf(took), max: Math.max(0, ...took), limit },
      violations: [...violations],
      splits: [...splits],
    }),
  };
}

function sumOf(a: Replies, b: Replies): Replies {
  return {
    applied: a.applied + b.applied,
    refused: a.refused + b.refused,
    unknown: a.unknown + b.unknown,
  };
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
