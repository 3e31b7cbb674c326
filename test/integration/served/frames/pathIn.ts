/**
 * Returns the full path on the server. A path that begins with `=` is already a full path: for
 * `=/a`, returns `/a`. Every other path is relative to `root`, the root znode of a `Program`.
 */
export function pathIn(root: string, path: string): string {
  return path.startsWith('=') ? path.slice(1) : root + path;
}
