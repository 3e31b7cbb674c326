import type { World } from '../World.js';

/** How many watches there are, of how many connections, on how many paths. */
export function wchs({ server }: World): string {
  const { size, paths, connections } = server.watches.count();
  return `${String(connections)} connections watching ${String(paths)} paths\nTotal watches:${String(size)}\n`;
}
