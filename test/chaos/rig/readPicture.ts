import { EMPTY, lastValueFrom, throwError } from 'rxjs';
import { createClient, isZkError } from '../../../src/index.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { readTree } from '../../integration/trees/readTree.js';
import type { Picture } from '../check/disagreements.js';

/**
 * Reads the tree of one server, after this server has caught up with the leader of the ensemble.
 * Leaves out each znode that somebody deletes during the read.
 */
export async function readPicture({ servers }: ZooKeeperServer, root: string): Promise<Picture> {
  await using client = createClient({ servers });
  await lastValueFrom(client.sync('/'), { defaultValue: undefined });
  const lines = await readTree(client, root, (error) =>
    isZkError(error, 'NO_NODE') ? EMPTY : throwError(() => error),
  );
  return new Map(lines.map(([path, ...state]) => [path, state.join(' ')]));
}
