/** Whether a path is the one below which ZooKeeper keeps its own data, or is below it. */
export function isOfServer(path: string): boolean {
  return path === '/zookeeper' || path.startsWith('/zookeeper/');
}
