import { memoryZooKeeper } from 'rxzk/testing';
import type { Stage } from './Stage.js';

/**
 * A ZooKeeper in memory, in real time.
 *
 * @param keepsWatches - whether its clients are as over the wire, or as over the binding
 * @param latencies - how long a reply takes in ms, for each client in the order of their opening; otherwise nothing
 */
export function memoryStage(keepsWatches = false, latencies: readonly number[] = []): Stage {
  const zk = memoryZooKeeper();
  const late = [...latencies];
  return {
    async open(chroot) {
      const client = zk.client({ chroot, keepsWatches });
      zk.delay(client, late.shift() ?? 0);
      return client;
    },
    cut: async (client) => {
      zk.suspend(client);
      zk.resume(client);
    },
    suspend: async (client) => {
      zk.suspend(client);
    },
    resume: async (client, expired) => {
      if (expired) zk.expire(client);
      zk.resume(client);
    },
    expire: async (client) => {
      zk.expire(client);
    },
  };
}
