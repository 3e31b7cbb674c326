/** The path as the server knows it. */
export function absolutePath(chroot: string, path: string): string {
  if (chroot === '') return path;
  return path === '/' ? chroot : chroot + path;
}
