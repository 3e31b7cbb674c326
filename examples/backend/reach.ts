import { lastValueFrom } from 'rxjs';
import type { ZkClient } from 'rxzk';

/**
 * Waits for the first reply of ZooKeeper. If no server replies, or if the chroot does not exist,
 * throws an error with a message for the user.
 */
export async function reach(client: ZkClient, servers: string): Promise<void> {
  const root = await lastValueFrom(client.exists('/')).catch((cause: unknown) => {
    const why = client.inspect().lastFailure ?? (cause as Error).message;
    throw new Error(`cannot reach ZooKeeper at ${servers}: ${why}`, { cause });
  });
  if (root === null) throw new Error(`the chroot of ${servers} does not exist`);
}
