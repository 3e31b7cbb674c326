import type { ClientConfig, ZkClient } from '../../../src/index.js';
import { checkConfig } from '../../../src/client/checkConfig.js';
import type { NativeHandle } from '../../../src/transport/binding/NativeHandle.js';
import { nativeTransport } from '../../../src/transport/binding/nativeTransport.js';
import { openClient } from '../../../src/client/openClient.js';
import type { KnownSession } from '../../../src/transport/wire/startSession.js';
import { withoutSync } from './withoutSync.js';

/** A client as `createClient` makes it, with what it hides: the session's password. */
export interface Tapped {
  readonly client: ZkClient;
  session(): KnownSession | null;
}

/**
 * @param syncs - false takes the sync at the start of each connection out, which breaks a rule on
 * purpose
 */
export function openTapped(config: ClientConfig, syncs: boolean): Tapped {
  const checked = checkConfig(config);
  const transport = nativeTransport(checked);
  let latest: NativeHandle | null = null;
  const client = openClient(checked, {
    ...transport,
    open(nativeConfig, listener) {
      const opened = transport.open(nativeConfig, listener);
      if (opened instanceof Error) return opened;
      latest = syncs ? opened : withoutSync(opened);
      return latest;
    },
  });
  return {
    client,
    session: () => latest && { id: latest.client_id, password: latest.client_password },
  };
}
