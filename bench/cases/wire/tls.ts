import type { Benchmark, Stage } from '../../Benchmark.js';
import type { Findings } from '../../Findings.js';
import { interleave } from '../../measure/interleave.js';
import { compareEmissions } from '../compareEmissions.js';
import { type EmissionSample, emissionSettings, measureEmissions } from '../measureEmissions.js';
import { openField } from '../openField.js';
import { openSecureServer } from './openSecureServer.js';

/** What TLS costs an emission, and what it costs a loop over a bare socket: so much is the cipher's. */
export const tls: Benchmark = {
  name: 'tls',
  title: 'CPU of the process per emission of watchData over the wire, with TLS against without',
  run,
};

async function run(stage: Stage): Promise<Findings> {
  const settings = emissionSettings(stage);
  // Both ports are of one server: it has another network layer than a server without TLS.
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
      { subject: 'wire with TLS / without', a: 'wireTls', b: 'wire', at: ['<=', 1.8] },
      { subject: 'bare loop with TLS / without', a: 'bareTls', b: 'bare' },
      { subject: 'wire / bare loop, both with TLS', a: 'wireTls', b: 'bareTls' },
    ]),
  };
}
