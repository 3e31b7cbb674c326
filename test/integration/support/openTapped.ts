import { tap } from 'rxjs';
import type { ClientConfig, ZkClient } from 'rxzk';
import { checkConfig } from '../../../src/client/checkConfig.js';
import { chooseTransport } from '../../../src/client/chooseTransport.js';
import { openClient } from '../../../src/client/openClient.js';
import type { Environment } from '../../../src/session/Environment.js';
import { systemEnvironment } from '../../../src/session/systemEnvironment.js';
import type { KnownSession } from '../../../src/transport/KnownSession.js';
import type { Transport } from '../../../src/transport/Transport.js';

/**
 * A client and a function. The client behaves like a client from `createClient`. The function
 * returns the id and the password of the client's session. A client normally hides the password.
 */
export interface Tapped {
  readonly client: ZkClient;
  /** Returns the id and the password of the session. Returns `null` before the first connection. */
  readonly session: () => KnownSession | null;
}

/**
 * Opens a client. Without `world`, the client uses the real clock. Without `transportOf`, the
 * settings in `config` decide which transport the client uses.
 */
export function openTapped(
  config: ClientConfig,
  transportOf = (now: () => number): Transport => chooseTransport(config, now).transport,
  world: Partial<Environment> = {},
): Tapped {
  const checked = checkConfig(config);
  const environment = { ...systemEnvironment(checked), ...world };
  const { name, connect } = transportOf(environment.now);
  let latest: KnownSession | null = null;
  const transport: Transport = {
    name,
    connect: (attempt) =>
      connect(attempt).pipe(
        tap((event) => {
          if (event.type === 'connected') latest = event.connection.session;
        }),
      ),
  };
  return { client: openClient(checked, transport, environment), session: () => latest };
}
