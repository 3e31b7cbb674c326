import type { Benchmark, Stage } from '../Benchmark.js';
import type { Findings } from '../Findings.js';
import { interleave } from '../measure/interleave.js';
import { compareEmissions } from './compareEmissions.js';
import {
  type EmissionSample,
  emissionSettings,
  measureEmissions,
  type WatcherRole,
} from './measureEmissions.js';
import { openField } from './openField.js';

/**
 * Measures the CPU time of an emission, with both transports. Compares this CPU time with the CPU
 * time of hand-written loops that watch the same znodes without rxzk. Some loops use the npm
 * package `zookeeper`. Other loops use a bare socket. One loop uses the npm package
 * `node-zookeeper-client`.
 */
export const emission: Benchmark = {
  name: 'emission',
  title: 'CPU time per emission of watchData, compared with hand-written loops',
  run,
};

async function run(stage: Stage): Promise<Findings> {
  const settings = emissionSettings(stage);
  await using field = await openField(stage, 'emission', settings.znodes);

  const measure =
    (role: WatcherRole) =>
    (round: number): Promise<EmissionSample> => {
      stage.progress(`round ${round} of ${settings.rounds}, ${role}`);
      return measureEmissions(stage, field, settings, { role, servers: stage.server.servers });
    };
  const samples = await interleave(settings.rounds, {
    rxzk: measure('streamWatcher'),
    wire: measure('wireWatcher'),
    bare: measure('bareWatcher'),
    bareStat: measure('bareStatWatcher'),
    handWritten: measure('handWatcher'),
    awGet: measure('awGetWatcher'),
    nativeAwGet: measure('nativeAwGetWatcher'),
    peer: measure('peerWatcher'),
  });

  return {
    settings: { ...settings },
    samples,
    ...compareEmissions(samples, [
      { subject: 'rxzk / hand-written loop', a: 'rxzk', b: 'handWritten', at: ['<=', 1.1] },
      { subject: 'rxzk / aw_get loop', a: 'rxzk', b: 'awGet', at: ['<', 1] },
      { subject: 'rxzk / aw_get loop, native calls', a: 'rxzk', b: 'nativeAwGet' },
      { subject: 'rxzk / node-zookeeper-client loop', a: 'rxzk', b: 'peer' },
      { subject: 'wire / node-zookeeper-client loop', a: 'wire', b: 'peer', at: ['<=', 0.65] },
      { subject: 'wire / bare loop over a socket', a: 'wire', b: 'bare', at: ['<=', 1.35] },
      { subject: 'wire / bare loop that decodes the stat', a: 'wire', b: 'bareStat' },
      { subject: 'wire / binding', a: 'wire', b: 'rxzk', at: ['<=', 0.3] },
    ]),
  };
}
