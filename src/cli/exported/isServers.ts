import { isOfServer } from '../../model/paths/isOfServer.js';
import { parseServers } from '../../session/servers/parseServers.js';

/**
 * Puts the chroot in `servers` before `path`. Returns whether the result is `/zookeeper` or a path
 * below `/zookeeper`. ZooKeeper keeps its own data there.
 */
export function isServers(servers: string, path: string): boolean {
  return isOfServer(parseServers(servers).chroot + path);
}
