/**
 * Whether the server can find a parent in a path. The server checks this before it checks the rest
 * of the path.
 */
export function hasParent(path: string): boolean {
  return path.includes('/') && !path.includes('\0');
}
