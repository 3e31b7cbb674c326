/**
 * Returns the prefix that `absolutePath` puts before the paths of an exported tree. `top` is the
 * path that the top of the tree has in ZooKeeper.
 */
export function baseOf(top: string): string {
  return top === '/' ? '' : top;
}
