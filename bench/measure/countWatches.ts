import type { ZooKeeperServer } from '../../tools/zookeeper/ZooKeeperServer.js';

/** Counts the data watches and the existence watches that a server has for its clients. */
export async function countWatches(server: ZooKeeperServer): Promise<number> {
  const [, total] = /Total watches:(\d+)/.exec(await server.command('wchs')) ?? [];
  return Number(total);
}
