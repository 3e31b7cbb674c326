import { isOfServer } from '../../model/paths/isOfServer.js';
import { parseServers } from '../../session/servers/parseServers.js';

/**
 * Returns whether the chroot in `servers` plus `path` is `/zookeeper` or a path below it. ZooKeeper
 * keeps its own data there.
 */
export function isServers(servers: string, path: string): boolean {
  return isOfServer(parseServers(servers).chroot + path);
}
