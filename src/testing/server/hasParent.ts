/**
 * Whether the server can look for the parent of this path. The path must contain a slash, and no
 * null character. The server checks the rest of the path only later.
 */
export function hasParent(path: string): boolean {
  return path.includes('/') && !path.includes('\0');
}
