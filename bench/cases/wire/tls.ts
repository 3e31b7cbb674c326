import type { Benchmark, Stage } from '../../Benchmark.js';
import type { Findings } from '../../Findings.js';
import { interleave } from '../../measure/interleave.js';
import { compareEmissions } from '../compareEmissions.js';
import { type EmissionSample, emissionSettings, measureEmissions } from '../measureEmissions.js';
import { openField } from '../openField.js';
import { openSecureServer } from './openSecureServer.js';

/**
 * Measures the CPU time that TLS adds to an emission of the library. For comparison, measures the
 * CPU time that TLS adds to a hand-written loop that uses a bare socket.
 */
export const tls: Benchmark = {
  name: 'tls',
  title: 'CPU time per emission of watchData over the wire, with TLS compared with no TLS',
  run,
};

async function run(stage: Stage): Promise<Findings> {
  const settings = emissionSettings(stage);
  // All clients use this server, also the clients without TLS. This server uses Netty as its
  // network layer. A server without TLS would use the default network layer. If the clients without
  // TLS used such a server, the difference between the network layers would change the results.
  await using secure = await openSecureServer();
  const { server, ca } = secure;
  await using field = await openField({ ...stage, server }, 'tls', settings.znodes);

  const measure =
    (role: 'wireWatcher' | 'bareWatcher', authority?: string) =>
    (round: number): Promise<EmissionSample> => {
      const isSecure = authority !== undefined;
      stage.progress(`round ${round} of ${settings.rounds}, ${role}${isSecure ? ' with TLS' : ''}`);
      const servers = isSecure ? server.secureServers : server.servers;
      return measureEmissions(stage, field, settings, { role, servers, ca: authority });
    };
  const samples = await interleave(settings.rounds, {
    wireTls: measure('wireWatcher', ca),
    wire: measure('wireWatcher'),
    bareTls: measure('bareWatcher', ca),
    bare: measure('bareWatcher'),
  });

  return {
    settings: { ...settings },
    samples,
    ...compareEmissions(samples, [
      { subject: 'wire with TLS / wire without TLS', a: 'wireTls', b: 'wire', at: ['<=', 1.8] },
      { subject: 'bare loop with TLS / bare loop without TLS', a: 'bareTls', b: 'bare' },
      { subject: 'wire / bare loop, both with TLS', a: 'wireTls', b: 'bareTls' },
    ]),
  };
}
