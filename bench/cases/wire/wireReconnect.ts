import { startProxy } from '../../../tools/startProxy.js';
import type { Benchmark, Stage } from '../../Benchmark.js';
import type { Duration } from '../../children/Crowd.js';
import type { Findings } from '../../Findings.js';
import { interleave } from '../../measure/interleave.js';
import { judge } from '../../measure/judge.js';
import { median } from '../../measure/median.js';
import { startChild } from '../../measure/startChild.js';
import { startTap } from '../../measure/startTap.js';
import { cutOff } from '../cutOff.js';
import { openField } from '../openField.js';
import { requestTypes } from './requestTypes.js';

/**
 * Measures the time until 30,000 streams are current again after a lost connection. The streams use
 * the wire transport. During this time, the data of all znodes stay the same.
 */
export const wireReconnect: Benchmark = {
  name: 'wireReconnect',
  title:
    'Time from the new connection until all streams are current, compared with one pipelined read per stream',
  run,
};

async function run(stage: Stage): Promise<Findings> {
  const settings = stage.quick ? { znodes: 5_000, rounds: 3 } : { znodes: 30_000, rounds: 7 };
  const { znodes } = settings;
  stage.progress(`creating ${znodes} znodes`);
  await using field = await openField(stage, 'wireReconnect', znodes);
  await using tap = await startTap(stage.server.port);
  await using proxy = await startProxy({ host: '127.0.0.1', port: tap.port });
  await using crowd = startChild('wireCrowd', stage);
  await crowd.call('open', proxy.servers, field.paths);
  // The streams connect through a proxy. The two readers, `byHand` and `byClient`, connect directly
  // to the server. So the readers have an advantage over the streams.
  await using byHand = startChild('bareReader', stage);
  await byHand.call('open', stage.server.servers, field.paths);
  await using byClient = startChild('wireReader', stage);
  await byClient.call('open', stage.server.servers, field.paths);

  const cut = async (): Promise<Duration> => {
    tap.take();
    const { at, cpuMs } = await cutOff(field, proxy, crowd, []);
    const reads = tap.take().get(requestTypes.getData) ?? 0;
    if (reads > 0) throw new Error(`The client has read ${reads} znodes that have not changed`);
    return { ms: Number(at - tap.connectedAt()) / 1e6, cpuMs };
  };
  const cases = {
    cut,
    byHand: () => byHand.call('read', znodes, znodes),
    byClient: () => byClient.call('read', znodes, clientWidth),
  };
  // The first round does not count, because V8 still compiles the code.
  await interleave(1, cases);
  stage.progress(`${settings.rounds} rounds`);
  const samples = await interleave(settings.rounds, cases);

  const middle = (key: keyof typeof cases, unit: keyof Duration): number =>
    median(samples[key].map((sample) => sample[unit]));
  const [cutMs, handMs, clientMs] = [
    middle('cut', 'ms'),
    middle('byHand', 'ms'),
    middle('byClient', 'ms'),
  ];
  const [cutCpuMs, handCpuMs] = [middle('cut', 'cpuMs'), middle('byHand', 'cpuMs')];
  return {
    settings,
    samples,
    medians: { cutMs, handMs, clientMs, cutCpuMs, handCpuMs },
    verdicts: [
      judge({
        subject: `${znodes} streams after a lost connection, no change / reads by hand`,
        value: cutMs / handMs,
        unit: 'ratio',
        comparison: '<=',
        limit: 0.15,
        detail:
          `${cutMs.toFixed(0)} / ${handMs.toFixed(0)} ms, ` +
          `CPU ${cutCpuMs.toFixed(0)} / ${handCpuMs.toFixed(0)} ms`,
      }),
    ],
    reported: [
      {
        subject: `${znodes} streams after a lost connection, no change / reads by the client`,
        value: cutMs / clientMs,
        unit: 'ratio',
        detail: `${cutMs.toFixed(0)} / ${clientMs.toFixed(0)} ms`,
      },
    ],
  };
}

/**
 * The number of reads of `byClient` that wait for a reply at the same time. This number is the
 * default of `maxInFlight`, a setting of the client of rxzk.
 */
const clientWidth = 10_000;
