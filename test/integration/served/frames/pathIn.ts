/**
 * Returns a path below the root of a program. If the path begins with `=`, returns the rest of the
 * path without the root.
 */
export function pathIn(root: string, path: string): string {
  return path.startsWith('=') ? path.slice(1) : root + path;
}
