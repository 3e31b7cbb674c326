import type { World } from '../World.js';

/** How many watches there are, of how many connections, on how many paths. A real server leaves out those on lists of children. */
export function wchs({ server }: World): string {
  const { size, paths, connections } = server.watches.count(['data', 'persistent', 'tree']);
  return `${String(connections)} connections watching ${String(paths)} paths\nTotal watches:${String(size)}\n`;
}
