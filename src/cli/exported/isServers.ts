import { isOfServer } from '../../model/paths/isOfServer.js';
import { parseServers } from '../../session/servers/parseServers.js';

/**
 * Returns whether the full path is `/zookeeper` or a path below `/zookeeper`. ZooKeeper keeps its
 * own data there. The full path is the chroot of the connect string `servers`, followed by `path`.
 */
export function isServers(servers: string, path: string): boolean {
  return isOfServer(parseServers(servers).chroot + path);
}
