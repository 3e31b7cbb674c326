/** A path as the caller knows it, who is below the chroot. */
export function shownPath(path: string, chroot: string): string {
  return path.length === chroot.length ? '/' : path.slice(chroot.length);
}
