import type { ZooKeeperServer } from '../../tools/zookeeper/ZooKeeperServer.js';

/** Counts the watches on data and existence that a server has for its clients. */
export async function countWatches(server: ZooKeeperServer): Promise<number> {
  const [, total] = /Total watches:(\d+)/.exec(await server.command('wchs')) ?? [];
  return Number(total);
}
