import { filter, firstValueFrom, timeout } from 'rxjs';
import { createClient } from '../../../src/index.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';

/** How long a session may take to be opened, in ms. */
const limit = 4_000;

/** Whether an ensemble still applies a write of one of its members: it opens and closes a session. */
export async function commits({ servers }: ZooKeeperServer): Promise<boolean> {
  await using client = createClient({ servers, sessionTimeout: limit });
  const connected$ = client.session$.pipe(
    filter(({ status }) => status === 'connected'),
    timeout({ first: limit }),
  );
  try {
    await firstValueFrom(connected$);
    return true;
  } catch {
    return false;
  }
}
