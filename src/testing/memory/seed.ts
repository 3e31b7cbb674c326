import type { Data } from '../../model/Data.js';
import type { ZooKeeperInMemory } from '../ZooKeeperInMemory.js';
import { checkZnodes } from './checkZnodes.js';
import type { Server } from './Server.js';

/**
 * Creates the initial znodes of a server. The server itself has already created znodes such as
 * `/zookeeper/config`. For such znodes, the function only sets the data.
 */
export function seed(
  { database }: Server,
  { create, set }: Pick<ZooKeeperInMemory, 'create' | 'set'>,
  znodes: Readonly<Record<string, Data>>,
): void {
  for (const [path, data] of Object.entries(checkZnodes(znodes))) {
    if (path.startsWith('/zookeeper/') && database().tree.has(path)) set(path, data);
    else create(path, data);
  }
}
