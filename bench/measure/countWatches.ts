import type { ZooKeeperServer } from '../../tools/zookeeper/ZooKeeperServer.js';

/** How many watches of data and existence a server holds for its clients. */
export async function countWatches(server: ZooKeeperServer): Promise<number> {
  const [, total] = /Total watches:(\d+)/.exec(await server.command('wchs')) ?? [];
  return Number(total);
}
