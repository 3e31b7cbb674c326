/** The path as the server knows it, from a name that `shownPath` returns. */
export function absolutePath(chroot: string, path: string): string {
  if (chroot === '') return path;
  if (path.startsWith('//')) return path.slice(1);
  return path === '/' ? chroot : chroot + path;
}
