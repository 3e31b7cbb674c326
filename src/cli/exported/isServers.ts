import { isOfServer } from '../../model/paths/isOfServer.js';
import { parseServers } from '../../session/servers/parseServers.js';

/**
 * Whether this is the path of a znode that belongs to the server itself, or a path below such a
 * znode.
 */
export function isServers(servers: string, path: string): boolean {
  return isOfServer(parseServers(servers).chroot + path);
}
