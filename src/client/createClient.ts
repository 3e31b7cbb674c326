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
 * Connects at once, in the background. It resolves the servers and tries them in random order,
 * again and again. The pauses grow up to one second. Each connection first presents the identities.
 * Then it sends a write that can't succeed, and that only a majority of the ensemble can refuse.
 * The client is `connected` after the reply, so no stream sees an old state on a server that is
 * behind.
 *
 * @example
 * ```ts
 * const client = createClient({ servers: 'localhost:2181', sessionTimeout: 10_000 });
 * client.session$.subscribe(({ status }) => console.log(status));
 * await lastValueFrom(client.create('/greeting', 'hello'));
 * await client.close();
 * ```
 *
 * @param config - the servers, and the settings of the session
 * @returns the client; throws an {@link InvalidArgumentError} for settings that break a rule, and a
 * {@link BindingUnavailableError} where `transport: 'binding'` cannot be loaded, as in a worker thread
 * @see {@link ZkClient} for its guarantees
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
