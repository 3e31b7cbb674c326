import { startProxy } from '../../../tools/startProxy.js';
import { until } from '../../../tools/zookeeper/until.js';
import type { Benchmark, Stage } from '../../Benchmark.js';
import type { Duration } from '../../children/Crowd.js';
import type { Findings } from '../../Findings.js';
import { countWatches } from '../../measure/countWatches.js';
import { judge } from '../../measure/judge.js';
import { median } from '../../measure/median.js';
import { startChild } from '../../measure/startChild.js';
import { plantTree } from '../plantTree.js';

/**
 * Watches a tree of 10,000 znodes. Measures the time until the first snapshot, and the time until
 * the stream is current again after a lost connection. Also counts the watches at the server.
 */
export const treeWatches: Benchmark = {
  name: 'treeWatches',
  title:
    'A tree of 10,000 znodes over the wire: first snapshot, lost connection, watches at the server',
  run,
};

const root = '/treeWatches';

async function run(stage: Stage): Promise<Findings> {
  const rounds = stage.quick ? 3 : 7;
  await using writer = startChild('writer', stage);
  await writer.call('open', stage.server.servers);
  const { branches, paths } = await plantTree(writer, root, 99);
  await using proxy = await startProxy({ host: '127.0.0.1', port: stage.server.port });
  await using forester = startChild('forester', stage);
  await forester.call('open', proxy.servers);

  const count = (): Promise<number> => countWatches(stage.server);
  const others = await count();
  const samples: Record<'picture' | 'byHand' | 'cut', Duration[]> = {
    picture: [],
    byHand: [],
    cut: [],
  };
  let [before, after, left] = [0, 0, 0];
  for (let round = 0; round <= rounds; round++) {
    stage.progress(`round ${round} of ${rounds}`);
    const byHand = await forester.call('readByHand', paths, [root, ...branches]);
    const picture = await forester.call('watch', root, 'watchTree');
    before = Math.max(before, (await count()) - others);
    const reconnected = forester.call('reconnected');
    proxy.cut();
    const cut = await reconnected;
    await until(
      async () => ((await count()) - others <= 1 ? true : undefined),
      () => new Error('The server still has more than one watch after the lost connection'),
    );
    after = Math.max(after, (await count()) - others);
    await forester.call('leave');
    await until(
      async () => ((await count()) - others <= 0 ? true : undefined),
      () => new Error('The server still has a watch after the stream was unsubscribed'),
    );
    left = Math.max(left, (await count()) - others);
    // Round 0 does not count, because V8 still compiles the code.
    if (round > 0) {
      samples.picture.push(picture);
      samples.byHand.push(byHand);
      samples.cut.push(cut);
    }
  }
  const middle = (key: keyof typeof samples): number => median(samples[key].map(({ ms }) => ms));
  const watches = (when: string, value: number, limit: number) =>
    judge({
      ...{ subject: `watches at the server ${when}`, value, unit: 'count' as const },
      ...{ comparison: '<=' as const, limit, detail: `${paths.length} znodes` },
    });
  return {
    settings: { znodes: paths.length, rounds },
    samples,
    medians: { pictureMs: middle('picture'), byHandMs: middle('byHand'), cutMs: middle('cut') },
    verdicts: [
      judge({
        subject: 'first snapshot of a tree / reads by hand over the wire',
        value: middle('picture') / middle('byHand'),
        unit: 'ratio',
        comparison: '<=',
        limit: 1.1,
        detail: `${middle('picture').toFixed(0)} / ${middle('byHand').toFixed(0)} ms`,
      }),
      judge({
        subject: 'time after a lost connection / first snapshot',
        value: middle('cut') / middle('picture'),
        unit: 'ratio',
        comparison: '<=',
        limit: 0.2,
        detail: `${middle('cut').toFixed(0)} / ${middle('picture').toFixed(0)} ms`,
      }),
      watches('before a lost connection', before, 1),
      watches('after a lost connection', after, 1),
      watches('after the stream was unsubscribed', left, 0),
    ],
  };
}
