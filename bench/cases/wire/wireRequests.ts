import { startProxy } from '../../../tools/startProxy.js';
import type { Benchmark, Stage } from '../../Benchmark.js';
import type { Findings } from '../../Findings.js';
import { judge } from '../../measure/judge.js';
import { startChild } from '../../measure/startChild.js';
import { startTap, type Tap } from '../../measure/startTap.js';
import { cutOff } from '../cutOff.js';
import { openField } from '../openField.js';
import { requestTypes } from './requestTypes.js';

/**
 * Counts the requests that a client sends after a lost connection. The client watches 100,000
 * znodes. Before the connection is lost, 100 of these znodes change, and a proxy drops the events
 * of these changes.
 */
export const wireRequests: Benchmark = {
  name: 'wireRequests',
  title:
    'Requests over the wire after a lost connection, with 100 changes among 100,000 watched znodes',
  run,
};

const changes = 100;
const packets = 60;

async function run(stage: Stage): Promise<Findings> {
  const settings = stage.quick ? { znodes: 20_000, cuts: 2 } : { znodes: 100_000, cuts: 3 };
  const { znodes, cuts } = settings;
  stage.progress(`creating ${znodes} znodes`);
  await using field = await openField(stage, 'wireRequests', znodes);
  await using tap = await startTap(stage.server.port);
  await using proxy = await startProxy({ host: '127.0.0.1', port: tap.port });
  await using crowd = startChild('wireCrowd', stage);
  stage.progress(`watching ${znodes} znodes`);
  await crowd.call('open', proxy.servers, field.paths);

  const changed = field.paths.filter((_, index) => index % (znodes / changes) === 0);
  const samples: Sent[] = [];
  for (let cut = 1; cut <= cuts; cut++) {
    stage.progress(`lost connection ${cut} of ${cuts}`);
    tap.take();
    await cutOff(field, proxy, crowd, changed);
    samples.push(sent(tap));
  }

  const most = (kind: keyof Sent): number => Math.max(...samples.map((sample) => sample[kind]));
  const all = `${changes} of ${znodes} watched znodes have changed`;
  return {
    settings: { ...settings, changes },
    samples: { cut: samples },
    medians: { reads: most('reads'), packets: most('packets'), others: most('others') },
    verdicts: [
      judge({
        subject: 'most reads after a lost connection',
        value: most('reads'),
        unit: 'count',
        comparison: '<=',
        limit: changes,
        detail: all,
      }),
      judge({
        subject: 'most other requests after a lost connection',
        value: Math.max(...samples.map((sample) => sample.packets + sample.others)),
        unit: 'count',
        comparison: '<=',
        limit: packets,
        detail: `${most('packets')} of them set watches`,
      }),
    ],
  };
}

/** How many requests of each kind the client sent after a lost connection. */
interface Sent {
  readonly reads: number;
  /** The number of `setWatches` requests. One such request sets many watches. */
  readonly packets: number;
  readonly others: number;
}

/**
 * Takes the numbers of requests that `tap` has counted, and subtracts one `exists` request. The
 * child process `crowd` sends this request only to find out when the server has replied to all
 * earlier requests of `crowd`.
 */
function sent(tap: Tap): Sent {
  const requests = tap.take();
  const all = [...requests.values()].reduce((sum, count) => sum + count, 0);
  const { getData, setWatches } = requestTypes;
  const [reads, packets] = [requests.get(getData) ?? 0, requests.get(setWatches) ?? 0];
  return { reads, packets, others: all - reads - packets - 1 };
}
