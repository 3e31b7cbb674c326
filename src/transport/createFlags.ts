import type { CreateMode } from '../model/CreateMode.js';

/**
 * The number that stands for each create mode in the protocol of ZooKeeper, and also in the C
 * client.
 */
export const createFlags: Readonly<Record<CreateMode, number>> = {
  persistent: 0,
  ephemeral: 1,
  persistentSequential: 2,
  ephemeralSequential: 3,
  container: 4,
  ttl: 5,
  ttlSequential: 6,
};
