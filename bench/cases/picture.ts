import type { Benchmark, Stage } from '../Benchmark.js';
import type { Duration } from '../children/Crowd.js';
import type { Findings } from '../Findings.js';
import { interleave } from '../measure/interleave.js';
import { judge } from '../measure/judge.js';
import { median } from '../measure/median.js';
import { startChild } from '../measure/startChild.js';
import { plantTree } from './plantTree.js';

/** Measures the time that `watchTree` needs to read a tree for the first time. */
export const picture: Benchmark = {
  name: 'picture',
  title:
    'Time of the first snapshot of a tree, compared with a get and a getChildren per znode by hand',
  run,
};

const root = '/picture';

async function run(stage: Stage): Promise<Findings> {
  const rounds = stage.quick ? 3 : 7;
  await using writer = startChild('writer', stage);
  await writer.call('open', stage.server.servers);
  const { paths } = await plantTree(writer, root, 99);
  await using explorer = startChild('explorer', stage);
  await explorer.call('open', stage.server.servers, paths);

  const read = (command: 'readByHand' | 'readByClient' | 'watchTree') => (round: number) => {
    stage.progress(`round ${round} of ${rounds}, ${command}`);
    return explorer.call(command);
  };
  const cases = {
    byHand: read('readByHand'),
    byClient: read('readByClient'),
    watchTree: read('watchTree'),
  };
  // The first round does not count, because V8 still compiles the code.
  await interleave(1, cases);
  const samples = await interleave(rounds, cases);

  const middle = (key: keyof typeof cases, unit: keyof Duration): number =>
    median(samples[key].map((sample) => sample[unit]));
  const [treeMs, handMs, clientMs] = [
    middle('watchTree', 'ms'),
    middle('byHand', 'ms'),
    middle('byClient', 'ms'),
  ];
  const [treeCpuMs, handCpuMs, clientCpuMs] = [
    middle('watchTree', 'cpuMs'),
    middle('byHand', 'cpuMs'),
    middle('byClient', 'cpuMs'),
  ];
  return {
    settings: { znodes: paths.length, rounds },
    samples,
    medians: { treeMs, handMs, clientMs, treeCpuMs, handCpuMs, clientCpuMs },
    verdicts: [
      judge({
        subject: 'first snapshot of a tree / reads by hand',
        value: treeMs / handMs,
        unit: 'ratio',
        comparison: '<=',
        limit: 1.4,
        detail:
          `${treeMs.toFixed(0)} / ${handMs.toFixed(0)} ms, CPU ${treeCpuMs.toFixed(0)} / ` +
          `${handCpuMs.toFixed(0)} ms; requests of the client ${clientMs.toFixed(0)} ms`,
      }),
    ],
  };
}
