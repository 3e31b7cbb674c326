/**
 * Returns a path below the root of a program. A path with `=` is not below this root: for `=/a`,
 * returns `/a`.
 */
export function pathIn(root: string, path: string): string {
  return path.startsWith('=') ? path.slice(1) : root + path;
}
