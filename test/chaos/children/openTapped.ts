import { map } from 'rxjs';
import type { ClientConfig, ZkClient } from '../../../src/index.js';
import { checkConfig } from '../../../src/client/checkConfig.js';
import { chooseTransport } from '../../../src/client/chooseTransport.js';
import { openClient } from '../../../src/client/openClient.js';
import { systemEnvironment } from '../../../src/session/systemEnvironment.js';
import { bindingTransport } from '../../../src/transport/binding/bindingTransport.js';
import type { Prove } from '../../../src/transport/binding/prove.js';
import type { KnownSession } from '../../../src/transport/KnownSession.js';
import type { Transport } from '../../../src/transport/Transport.js';

/** A client as `createClient` makes it, over the transport of `RXZK_TRANSPORT`, and the session with its password. */
export interface Tapped {
  readonly client: ZkClient;
  session(): KnownSession | null;
}

/**
 * @param proves - false takes the binding without the write at the start of each connection, which breaks
 * a rule on purpose
 */
export function openTapped(config: ClientConfig, proves: boolean): Tapped {
  const checked = checkConfig(config);
  const environment = systemEnvironment(checked);
  const chosen = proves
    ? chooseTransport(checked, environment.now).transport
    : bindingTransport(environment.now, believe);
  let latest: KnownSession | null = null;
  const transport: Transport = {
    name: chosen.name,
    connect: (attempt) =>
      chosen.connect(attempt).pipe(
        map((event) => {
          if (event.type === 'connected') latest = event.connection.session;
          return event;
        }),
      ),
  };
  return { client: openClient(checked, transport, environment), session: () => latest };
}

/** Takes a server at its word. */
const believe: Prove = (_request, done) => {
  done(true);
};
