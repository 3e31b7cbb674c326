import { filter, firstValueFrom, timeout } from 'rxjs';
import { createClient } from '../../../src/index.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';

/** The time limit for opening a session, in ms. */
const limit = 4_000;

/**
 * Returns whether the ensemble still commits the writes that the given member receives. The
 * creation of a session is also a write. So this function opens a session at the given member.
 */
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
