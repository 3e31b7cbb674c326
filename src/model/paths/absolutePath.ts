/**
 * Returns the full path that the server knows. `path` is the znode's path as a client with
 * this chroot sees it. If `path` begins with two slashes, the znode lies outside of the chroot.
 * `shownPath` does the opposite.
 */
export function absolutePath(chroot: string, path: string): string {
  if (chroot === '') return path;
  if (path.startsWith('//')) return path.slice(1);
  return path === '/' ? chroot : chroot + path;
}
