/**
 * The path as a client with this chroot names it. A path outside of the chroot has two slashes in front, which no
 * path of a user has. So each path of the server has one name, and `absolutePath` gives it back.
 */
export function shownPath(chroot: string, path: string): string {
  if (chroot === '') return path;
  if (path === chroot) return '/';
  return path.startsWith(`${chroot}/`) ? path.slice(chroot.length) : `/${path}`;
}
