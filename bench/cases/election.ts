import type { Benchmark, Stage } from '../Benchmark.js';
import type { ListSource } from '../children/Electorate.js';
import type { Findings } from '../Findings.js';
import { judge } from '../measure/judge.js';
import { median } from '../measure/median.js';
import { readLoad } from '../measure/readLoad.js';
import { startChild } from '../measure/startChild.js';

/**
 * In this benchmark, an election has 1,000 candidates. The leading candidate resigns several times.
 * Counts the requests and events that one such resignation causes. Measures the time until the next
 * candidate leads.
 */
export const election: Benchmark = {
  name: 'election',
  title:
    'Requests, watch events and time of a change of leader, compared with candidates that watch the list',
  run,
};

const candidates = 1_000;
/**
 * In the case `campaign`, the leading candidate resigns this many times before the measurement
 * starts. During these resignations, V8 compiles the code.
 */
const warmUp = 20;

async function run(stage: Stage): Promise<Findings> {
  const [changes, herdChanges] = stage.quick ? [10, 1] : [40, 3];
  const samples = {
    campaign: await measureChanges(stage, 'campaign', { warmUp, changes }),
    watchChildren: await measureChanges(stage, 'watchChildren', {
      warmUp: 1,
      changes: herdChanges,
    }),
  };

  const middle = (source: ListSource, key: keyof ChangeSample): number =>
    median(samples[source].map((sample) => sample[key]));
  const cost = (source: ListSource): number =>
    Math.max(...samples[source].map(({ requests, events }) => requests + events));
  const [ms, roundTripMs] = [middle('campaign', 'ms'), middle('campaign', 'roundTripMs')];
  return {
    settings: { candidates, warmUp, changes, herdChanges },
    samples,
    medians: {
      requests: middle('campaign', 'requests'),
      syncs: middle('campaign', 'syncs'),
      events: middle('campaign', 'events'),
      ms,
      roundTripMs,
      herdRequests: middle('watchChildren', 'requests'),
      herdEvents: middle('watchChildren', 'events'),
    },
    verdicts: [
      judge({
        subject: `requests and events of a change of leader, ${candidates} candidates`,
        value: cost('campaign'),
        unit: 'count',
        comparison: '<=',
        limit: 10,
        detail:
          `${middle('campaign', 'requests')} requests, ${middle('campaign', 'syncs')} of them syncs, ` +
          `and ${middle('campaign', 'events')} events; ` +
          `${cost('watchChildren')} if all candidates watch the list`,
      }),
      judge({
        subject: 'time of a change of leader / round trip of one request',
        value: ms / roundTripMs,
        unit: 'ratio',
        comparison: '<=',
        limit: 6,
        detail: `${ms.toFixed(2)} / ${roundTripMs.toFixed(2)} ms`,
      }),
    ],
  };
}

/** The cost when the leading candidate resigns one time. */
interface ChangeSample {
  readonly requests: number;
  readonly syncs: number;
  readonly events: number;
  readonly ms: number;
  readonly roundTripMs: number;
}

async function measureChanges(
  stage: Stage,
  source: ListSource,
  { warmUp, changes }: { readonly warmUp: number; readonly changes: number },
): Promise<readonly ChangeSample[]> {
  stage.progress(`${candidates} candidates join by ${source}`);
  await using electorate = startChild('electorate', stage);
  await electorate.call('join', stage.server.servers, `/election/${source}`, candidates, source);

  const samples: ChangeSample[] = [];
  for (let change = 0; change < warmUp; change++) await electorate.call('resign');
  for (let change = 1; change <= changes; change++) {
    stage.progress(`change ${change} of ${changes} by ${source}`);
    await readLoad(stage.server);
    const roundTripMs = await electorate.call('roundTrip');
    const before = await readLoad(stage.server);
    const ms = await electorate.call('resign');
    const after = await readLoad(stage.server);
    samples.push({
      requests: after.requests - before.requests,
      syncs: after.syncs - before.syncs,
      events: after.events - before.events,
      ms,
      roundTripMs,
    });
  }
  return samples;
}
