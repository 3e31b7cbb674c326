/** Whether ZooKeeper keeps its own data at this path. It does so at `/zookeeper` and below. */
export function isOfServer(path: string): boolean {
  return path === '/zookeeper' || path.startsWith('/zookeeper/');
}
