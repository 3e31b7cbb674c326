import type { World } from '../World.js';

/**
 * The reply to `wchs`: how many watches exist, on how many connections and paths. As on a real
 * server, the reply does not count watches on child lists.
 */
export function wchs({ server }: World): string {
  const { size, paths, connections } = server.watches.count(['data', 'persistent', 'tree']);
  return `${String(connections)} connections watching ${String(paths)} paths\nTotal watches:${String(size)}\n`;
}
