/**
 * A path below the root of a program. If the path begins with `=`, the rest is used without the
 * root.
 */
export function pathIn(root: string, path: string): string {
  return path.startsWith('=') ? path.slice(1) : root + path;
}
