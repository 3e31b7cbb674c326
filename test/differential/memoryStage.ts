import { memoryZooKeeper } from 'rxzk/testing';
import type { Stage } from './Stage.js';

/** A ZooKeeper in memory, in real time. */
export function memoryStage(): Stage {
  const zk = memoryZooKeeper();
  return { open: (chroot) => zk.client({ chroot }) };
}
