/**
 * Returns a path below the root of a program. If the path begins with `=`, returns only the text
 * after the `=`, and does not add the root.
 */
export function pathIn(root: string, path: string): string {
  return path.startsWith('=') ? path.slice(1) : root + path;
}
