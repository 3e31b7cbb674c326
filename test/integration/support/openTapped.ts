import { map } from 'rxjs';
import type { ClientConfig, ZkClient } from 'rxzk';
import { checkConfig } from '../../../src/client/checkConfig.js';
import { chooseTransport } from '../../../src/client/chooseTransport.js';
import { openClient } from '../../../src/client/openClient.js';
import { systemEnvironment } from '../../../src/session/systemEnvironment.js';
import type { KnownSession } from '../../../src/transport/KnownSession.js';
import type { Transport } from '../../../src/transport/Transport.js';

/** A client whose session a test may take over: the client itself shows no password. */
export function openTapped(config: ClientConfig): {
  readonly client: ZkClient;
  readonly session: () => KnownSession;
} {
  const checked = checkConfig(config);
  const environment = systemEnvironment(checked);
  const { transport: chosen } = chooseTransport(checked, environment.now);
  let session: KnownSession | undefined;
  const transport: Transport = {
    name: chosen.name,
    connect: (attempt) =>
      chosen.connect(attempt).pipe(
        map((event) => {
          if (event.type === 'connected') ({ session } = event.connection);
          return event;
        }),
      ),
  };
  return {
    client: openClient(checked, transport, environment),
    session: () => {
      if (session === undefined) throw new Error('The client was never connected');
      return session;
    },
  };
}
