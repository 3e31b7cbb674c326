/**
 * Turns a path at the server into the path that a client with this chroot shows. With the chroot
 * `/app`, `/app/a` becomes `/a`, and `/b` outside of the chroot becomes `//b`. A path that a
 * program gives to the client never begins with two slashes. So `absolutePath` can reverse each
 * result.
 */
export function shownPath(chroot: string, path: string): string {
  if (chroot === '') return path;
  if (path === chroot) return '/';
  return path.startsWith(`${chroot}/`) ? path.slice(chroot.length) : `/${path}`;
}
