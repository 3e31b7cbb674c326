/** Whether the server finds a parent in a path, before it looks at the rest of it. */
export function hasParent(path: string): boolean {
  return path.includes('/') && !path.includes('\0');
}
