import ZooKeeper from 'zookeeper';

/** Opens a session directly with the binding, and waits until it is connected. */
export async function openSession(connect: string): Promise<ZooKeeper> {
  const session = new ZooKeeper({
    connect,
    timeout: 6000,
    debug_level: 0,
    host_order_deterministic: false,
  });
  await new Promise((resolve) => {
    session.once('connect', resolve);
    session.init({});
  });
  return session;
}
