import { checkConfig } from './checkConfig.js';
import type { ClientConfig } from './ClientConfig.js';
import { systemEnvironment } from '../session/systemEnvironment.js';
import { chooseTransport } from './chooseTransport.js';
import { openClient } from './openClient.js';
import type { ZkClient } from './ZkClient.js';

/**
 * Opens a ZooKeeper session and keeps it: over any number of connections, and over an expiry in a
 * new session.
 *
 * Connects at once, in the background: the servers are looked up and tried in random order, again
 * and again, with growing pauses of at most a second. Each connection first presents the identities.
 * Then it sends a write that can't succeed, which only a majority of the ensemble answers. The client
 * is `connected` when that is answered, and no stream goes back in time on a server that is behind.
 *
 * @example
 * ```ts
 * const client = createClient({ servers: 'localhost:2181', sessionTimeout: 10_000 });
 * client.session$.subscribe(({ status }) => console.log(status));
 * await lastValueFrom(client.create('/greeting', 'hello'));
 * await client.close();
 * ```
 *
 * @param config - where the servers are, and what to ask of them
 * @returns the client; throws an {@link InvalidArgumentError} for settings that break a rule, and a
 * {@link BindingUnavailableError} where `transport: 'binding'` cannot be loaded, as in a worker thread
 * @see {@link ZkClient} for what it promises
 */
export function createClient(config: ClientConfig): ZkClient {
  const checked = checkConfig(config);
  const environment = systemEnvironment(checked);
  const { transport, bindingUnavailable } = chooseTransport(config, environment.now);
  // The members list no port for TLS.
  const followEnsemble = checked.followEnsemble && (config.tls ?? false) === false;
  const settings = { ...checked, followEnsemble };
  return openClient(settings, transport, environment, bindingUnavailable);
}
