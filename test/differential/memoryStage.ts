import { memoryZooKeeper } from 'rxzk/testing';
import type { Stage } from './Stage.js';

/** A ZooKeeper in memory, in real time. */
export function memoryStage(): Stage {
  const zk = memoryZooKeeper();
  return {
    open: async (chroot) => zk.client({ chroot }),
    cut: async (client) => {
      zk.suspend(client);
      zk.resume(client);
    },
    expire: async (client) => {
      zk.expire(client);
    },
  };
}
