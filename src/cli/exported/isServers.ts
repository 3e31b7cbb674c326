import { isOfServer } from '../../model/paths/isOfServer.js';
import { parseServers } from '../../session/servers/parseServers.js';

/** Whether a path is the one below which the server keeps its own znodes. */
export function isServers(servers: string, path: string): boolean {
  return isOfServer(parseServers(servers).chroot + path);
}
