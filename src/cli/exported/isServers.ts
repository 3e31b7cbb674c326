import { isOfServer } from '../../model/paths/isOfServer.js';
import { parseServers } from '../../session/servers/parseServers.js';

/**
 * The full path is the chroot of the connect string `servers`, followed by `path`. This function
 * returns whether the full path is `/zookeeper` or a path below `/zookeeper`. ZooKeeper keeps its
 * own data at these paths.
 */
export function isServers(servers: string, path: string): boolean {
  return isOfServer(parseServers(servers).chroot + path);
}
