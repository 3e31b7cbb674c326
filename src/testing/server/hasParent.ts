/**
 * Whether the server can look for the parent of this path. For this, the path must contain a slash,
 * and no null character. The server checks all other rules for paths later.
 */
export function hasParent(path: string): boolean {
  return path.includes('/') && !path.includes('\0');
}
