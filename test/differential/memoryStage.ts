import { memoryZooKeeper } from 'rxzk/testing';
import type { Stage } from './Stage.js';

/**
 * Runs programs on a ZooKeeper in memory, in real time.
 *
 * @param keepsWatches - whether the clients keep their watches after a lost connection. True is the
 * behaviour of the wire transport, and false is the behaviour of the binding
 * @param latencies - the delays of the replies, in ms. The first value is for the client that is
 * opened first, and so on. A client without a value gets its replies at once
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
