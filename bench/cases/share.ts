import type { Benchmark, Stage } from '../Benchmark.js';
import type { AudienceStream } from '../children/Audience.js';
import type { Findings } from '../Findings.js';
import { judge } from '../measure/judge.js';
import { median } from '../measure/median.js';
import { readLoad } from '../measure/readLoad.js';
import { startChild } from '../measure/startChild.js';
import { type Field, openField } from './openField.js';

/**
 * A client has 1,000 subscribers to the data of one znode. Measures how many reads and events each
 * change of the znode causes at the server.
 */
export const share: Benchmark = {
  name: 'share',
  title: 'Reads per change of a znode, with 1,000 subscribers through shareLatest',
  run,
};

const subscribers = 1_000;

async function run(stage: Stage): Promise<Findings> {
  const [changes, ownChanges] = stage.quick ? [5, 1] : [40, 3];
  await using field = await openField(stage, 'share', 1);
  const samples = {
    shared: await measureChanges(stage, field, 'shared', changes),
    own: await measureChanges(stage, field, 'own', ownChanges),
  };

  const middle = (stream: AudienceStream, key: keyof ChangeSample): number =>
    median(samples[stream].map((sample) => sample[key]));
  return {
    settings: { subscribers, changes, ownChanges },
    samples,
    medians: {
      reads: middle('shared', 'reads'),
      events: middle('shared', 'events'),
      ownReads: middle('own', 'reads'),
      ownEvents: middle('own', 'events'),
    },
    verdicts: [
      judge({
        subject: `most reads for one change, ${subscribers} subscribers`,
        value: Math.max(...samples.shared.map(({ reads }) => reads)),
        unit: 'count',
        comparison: '<=',
        limit: 1,
        detail:
          `${middle('shared', 'events')} watch event; ` +
          `${middle('own', 'reads')} reads if each subscriber has its own stream`,
      }),
    ],
  };
}

/**
 * The work of the server for one change of the znode. The numbers include all work until every
 * subscriber has received the change.
 */
interface ChangeSample {
  readonly reads: number;
  readonly events: number;
}

async function measureChanges(
  stage: Stage,
  { paths, writer, base }: Field,
  stream: AudienceStream,
  changes: number,
): Promise<readonly ChangeSample[]> {
  const [path] = paths as [string];
  await using audience = startChild('audience', stage);
  const joined = base(0);
  await audience.call('join', stage.server.servers, path, subscribers, stream, joined);

  const samples: ChangeSample[] = [];
  let before = await readLoad(stage.server);
  for (let change = 1; change <= changes; change++) {
    stage.progress(`change ${change} of ${changes}, ${stream}`);
    const from = base(1);
    await audience.call('expectChange', from + 1);
    await writer.call('write', { paths, rounds: 1, base: from, width: 1 });
    const calls = await audience.call('changed');
    if (calls !== subscribers) {
      throw new Error(`${subscribers} subscribers were called ${calls} times for one change`);
    }
    const after = await readLoad(stage.server);
    samples.push({ reads: after.reads - before.reads, events: after.events - before.events });
    before = after;
  }
  return samples;
}
