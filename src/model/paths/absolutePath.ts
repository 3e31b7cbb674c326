/**
 * Turns the path that a client with this chroot uses into the path at the server. This function
 * reverses `shownPath`. A path with two leading slashes lies outside of the chroot.
 */
export function absolutePath(chroot: string, path: string): string {
  if (chroot === '') return path;
  if (path.startsWith('//')) return path.slice(1);
  return path === '/' ? chroot : chroot + path;
}
