import { isOfServer } from '../../model/paths/isOfServer.js';
import { parseServers } from '../../session/servers/parseServers.js';

/**
 * Puts the chroot of the connect string `servers` before `path`, to get the full path. Returns
 * whether the full path is `/zookeeper` or a path below `/zookeeper`. ZooKeeper keeps its own data
 * at these paths.
 */
export function isServers(servers: string, path: string): boolean {
  return isOfServer(parseServers(servers).chroot + path);
}
