import { parseServers } from '../../session/servers/parseServers.js';

/** Whether a path is the one below which the server keeps its own znodes. */
export function isServers(servers: string, path: string): boolean {
  const whole = parseServers(servers).chroot + path;
  return whole === '/zookeeper' || whole.startsWith('/zookeeper/');
}
