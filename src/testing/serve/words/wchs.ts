import type { World } from '../World.js';

/**
 * Counts watches, and their connections and paths. A real server leaves out watches on child lists.
 */
export function wchs({ server }: World): string {
  const { size, paths, connections } = server.watches.count(['data', 'persistent', 'tree']);
  return `${String(connections)} connections watching ${String(paths)} paths\nTotal watches:${String(size)}\n`;
}
