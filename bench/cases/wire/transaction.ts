import type { Benchmark, Stage } from '../../Benchmark.js';
import type { Findings } from '../../Findings.js';
import { interleave } from '../../measure/interleave.js';
import { judge } from '../../measure/judge.js';
import { median } from '../../measure/median.js';
import { startChild } from '../../measure/startChild.js';

/**
 * Measures how much time a transaction saves. Compares one transaction that creates 100 znodes with
 * 100 separate requests that create the same znodes.
 */
export const transaction: Benchmark = {
  name: 'transaction',
  title: 'Time of a transaction of 100 creations, compared with 100 pipelined creations',
  run,
};

const creations = 100;
/**
 * The number of rounds before the measurement starts. After these rounds, V8 has compiled the code.
 */
const warmUps = 20;

async function run(stage: Stage): Promise<Findings> {
  const settings = stage.quick ? { rounds: 50 } : { rounds: 300 };
  await using transactor = startChild('transactor', stage);
  await transactor.call('open', stage.server.servers, '/transaction');

  const measure = (how: 'pipelined' | 'transaction') => async (round: number) => {
    stage.progress(`round ${round} of ${settings.rounds}, ${how}`);
    return { ms: await transactor.call('create', creations, how) };
  };
  const cases = { transaction: measure('transaction'), pipelined: measure('pipelined') };
  await interleave(warmUps, cases);
  const samples = await interleave(settings.rounds, cases);

  const middle = (key: keyof typeof samples): number => median(samples[key].map(({ ms }) => ms));
  const [transactionMs, pipelinedMs] = [middle('transaction'), middle('pipelined')];
  return {
    settings: { ...settings, creations },
    samples,
    medians: { transactionMs, pipelinedMs },
    verdicts: [
      judge({
        subject: 'a transaction of 100 creations / 100 pipelined creations',
        value: transactionMs / pipelinedMs,
        unit: 'ratio',
        comparison: '<=',
        limit: 0.5,
        detail: `${transactionMs.toFixed(1)} / ${pipelinedMs.toFixed(1)} ms`,
      }),
    ],
  };
}
