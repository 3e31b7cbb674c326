/** Whether the path is `/zookeeper` or below it. ZooKeeper keeps its own data there. */
export function isOfServer(path: string): boolean {
  return path === '/zookeeper' || path.startsWith('/zookeeper/');
}
