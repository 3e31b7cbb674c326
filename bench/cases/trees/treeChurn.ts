import type { Benchmark, Stage } from '../../Benchmark.js';
import type { TreeStream } from '../../children/trees/Forester.js';
import type { Findings } from '../../Findings.js';
import { interleave } from '../../measure/interleave.js';
import { judge } from '../../measure/judge.js';
import { median } from '../../measure/median.js';
import { startChild } from '../../measure/startChild.js';
import { type Field, openField } from '../openField.js';
import { type ChurnSample, measureChurn } from './measureChurn.js';

/**
 * Measures the CPU time that a stream needs when a child is created and deleted. Compares a child
 * that has 10,000 siblings with a child that has 100 siblings.
 */
export const treeChurn: Benchmark = {
  name: 'treeChurn',
  title:
    'CPU time of a new child and its removal over the wire, among 10,000 siblings compared with 100',
  run,
};

async function run(stage: Stage): Promise<Findings> {
  const settings = { large: 10_000, small: 100, ...sizes(stage) };
  await using large = await openField(stage, 'churnLarge', settings.large);
  await using small = await openField(stage, 'churnSmall', settings.small);
  await using forester = startChild('forester', stage);
  await forester.call('open', stage.server.servers);

  const measure =
    (field: Field, root: string, stream: TreeStream) =>
    async (round: number): Promise<ChurnSample> => {
      stage.progress(`round ${round} of ${settings.rounds}, ${stream} of ${root}`);
      return measureChurn(field, root, forester, stream, settings.pairs);
    };
  const cases = {
    membersLarge: measure(large, '/churnLarge', 'watchMembers'),
    membersSmall: measure(small, '/churnSmall', 'watchMembers'),
    treeLarge: measure(large, '/churnLarge', 'watchTree'),
    treeSmall: measure(small, '/churnSmall', 'watchTree'),
  };
  await interleave(1, cases);
  const samples = await interleave(settings.rounds, cases);
  const middle = (key: keyof typeof cases): number =>
    median(samples[key].map(({ cpuUs }) => cpuUs));
  for (const [key, all] of Object.entries(samples)) {
    const seen = median(all.map(({ emissions }) => emissions));
    if (seen < 1.9) {
      throw new Error(`${key} has emitted ${seen} times for a pair of changes instead of twice`);
    }
  }
  const claim = (subject: string, a: keyof typeof cases, b: keyof typeof cases) =>
    judge({
      subject,
      value: middle(a) / middle(b),
      unit: 'ratio',
      comparison: '<=',
      limit: 1.5,
      detail: `${middle(a).toFixed(0)} / ${middle(b).toFixed(0)} µs`,
    });
  return {
    settings,
    samples,
    medians: Object.fromEntries(
      (Object.keys(cases) as (keyof typeof cases)[]).map((key) => [`${key}Us`, middle(key)]),
    ),
    verdicts: [
      claim('join and leave in a group of 10,000 / of 100', 'membersLarge', 'membersSmall'),
      claim('new child and its removal, tree of 10,000 / of 100', 'treeLarge', 'treeSmall'),
    ],
  };
}

function sizes({ quick }: Stage): { readonly rounds: number; readonly pairs: number } {
  return quick ? { rounds: 3, pairs: 100 } : { rounds: 7, pairs: 300 };
}
