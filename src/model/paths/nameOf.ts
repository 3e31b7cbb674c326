/** Returns the last segment of a path. For the root, the result is empty. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
