/**
 * Returns the path that a client with this chroot shows. `path` is the full path that the server
 * knows. For example, the chroot is `/app`. Then the path `/app/a` becomes `/a`. The path `/b` lies
 * outside of the chroot, and becomes `//b`. A path that a program gives to the client never begins
 * with two slashes. So `absolutePath` can turn each result back into the full path.
 */
export function shownPath(chroot: string, path: string): string {
  if (chroot === '') return path;
  if (path === chroot) return '/';
  return path.startsWith(`${chroot}/`) ? path.slice(chroot.length) : `/${path}`;
}
