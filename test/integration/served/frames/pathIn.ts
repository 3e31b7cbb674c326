/** A path below the root of a program; what follows `=` stands as it is. */
export function pathIn(root: string, path: string): string {
  return path.startsWith('=') ? path.slice(1) : root + path;
}
