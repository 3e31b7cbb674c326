import { checkConfig } from './checkConfig.js';
import type { ClientConfig } from './ClientConfig.js';
import { systemEnvironment } from '../session/systemEnvironment.js';
import { chooseTransport } from './chooseTransport.js';
import { openClient } from './openClient.js';
import type { ZkClient } from './ZkClient.js';

/**
 * Creates a client, which opens a ZooKeeper session. The client keeps the session over any number
 * of connections. If the session expires, the client opens a new session.
 *
 * The client starts to connect at once, in the background. The client resolves the names of the
 * servers, and tries the servers in random order until one accepts the connection. If all servers
 * fail, the client pauses and then tries all of them again. After more failures, the pause is
 * longer, but no pause lasts more than one second.
 *
 * On each connection, the client presents the identities of the setting `auth`. The client also
 * checks that the server has all changes that the client has already seen. Only after this
 * check, the session is `connected`. So no stream reads an old state from a server that lags
 * behind.
 *
 * Over `wire`, the client sends the highest zxid that it has seen. A server with older data then
 * refuses the connection. Over the C binding, the client sends a write that the ensemble always
 * refuses. The ensemble puts all changes and all refusals into one order, and handles them one
 * after the other. The server replies only after a majority of the servers has confirmed the
 * refusal of this write. So a server that replies knows all older changes.
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
 * @returns the client. Throws an {@link InvalidArgumentError} if a setting breaks a rule. With
 * `transport: 'binding'`, throws a {@link BindingUnavailableError} if the C binding cannot be
 * loaded, for example in a worker thread
 * @see {@link ZkClient} for the guarantees of a client
 */
export function createClient(config: ClientConfig): ZkClient {
  const checked = checkConfig(config);
  const environment = systemEnvironment(checked);
  const { transport, bindingUnavailable } = chooseTransport(config, environment.now);
  // The list of the ensemble's members contains no ports for TLS. So a client with `tls` cannot
  // use the list.
  const followEnsemble = checked.followEnsemble && (config.tls ?? false) === false;
  const settings = { ...checked, followEnsemble };
  return openClient(settings, transport, environment, bindingUnavailable);
}
