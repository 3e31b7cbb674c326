import type { Benchmark, Stage } from '../../Benchmark.js';
import type { TreeStream } from '../../children/trees/Forester.js';
import type { Findings } from '../../Findings.js';
import { interleave } from '../../measure/interleave.js';
import { judge } from '../../measure/judge.js';
import { median } from '../../measure/median.js';
import { startChild } from '../../measure/startChild.js';
import { plantTree } from '../plantTree.js';

/**
 * Measures the CPU time of `watchMembers` while another process often writes znodes below the
 * members. The stream of `watchMembers` does not need the events of these writes. But with a
 * recursive watch, the server sends all these events. So the stream must change from the recursive
 * watch to one-shot watches by itself.
 */
export const busyMembers: Benchmark = {
  name: 'busyMembers',
  title:
    'CPU time of watchMembers while 10,000 znodes below the members change, compared with one-shot watches',
  run,
};

const root = '/busyMembers';

async function run(stage: Stage): Promise<Findings> {
  const settings = { znodes: 10_000, ...(stage.quick ? { rounds: 3 } : { rounds: 7 }) };
  await using writer = startChild('writer', stage);
  await writer.call('open', stage.server.servers);
  const { leaves } = await plantTree(writer, root, 100);

  let base = 0;
  const measure = (stream: TreeStream) => async (round: number) => {
    stage.progress(`round ${round} of ${settings.rounds}, ${stream}`);
    await using forester = startChild('forester', stage);
    await forester.call('open', stage.server.servers);
    await forester.call('watch', root, stream);
    const before = await forester.call('spent');
    // The writer writes each znode five times, without pauses. The result is the CPU time of the
    // child process `forester`, which gets the events of all these writes. A real system may write
    // each znode once per second. The real system would spread these writes over 5 s.
    await writer.call('write', { paths: leaves, rounds: 5, base: (base += 5), width: 200 });
    const { cpuMs } = await forester.call('spent');
    return { cpuMs: cpuMs - before.cpuMs };
  };
  const samples = await interleave(settings.rounds, {
    recursive: measure('watchMembers'),
    oneShot: measure('watchMembersOneShot'),
  });
  const middle = (key: keyof typeof samples): number =>
    median(samples[key].map(({ cpuMs }) => cpuMs));
  const [recursiveMs, oneShotMs] = [middle('recursive'), middle('oneShot')];
  return {
    settings,
    samples,
    medians: { recursiveMs, oneShotMs },
    verdicts: [
      judge({
        subject: 'watchMembers above busy znodes / the same with one-shot watches',
        value: recursiveMs / oneShotMs,
        unit: 'ratio',
        comparison: '<=',
        limit: 1.1,
        detail: `${recursiveMs.toFixed(1)} / ${oneShotMs.toFixed(1)} ms for 50,000 writes`,
      }),
    ],
  };
}
