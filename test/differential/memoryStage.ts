import { memoryZooKeeper } from 'rxzk/testing';
import type { Stage } from './Stage.js';

/**
 * A ZooKeeper in memory, in real time.
 *
 * @param keepsWatches - whether its clients are as over the wire, or as over the binding
 */
export function memoryStage(keepsWatches = false): Stage {
  const zk = memoryZooKeeper();
  return {
    open: async (chroot) => zk.client({ chroot, keepsWatches }),
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
