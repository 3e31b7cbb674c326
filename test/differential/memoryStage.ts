import { memoryZooKeeper } from 'rxzk/testing';
import type { Stage } from './Stage.js';

/**
 * Runs programs on a ZooKeeper in memory, in real time.
 *
 * @param keepsWatches - whether its clients keep their watches after a lost connection, as over the
 * wire. If not, they lose them, as over the binding
 * @param latencies - how long a reply takes in ms. The first value is for the first client that is
 * opened, and so on. A client without a value gets its replies at once
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
