import type { ZooKeeperInMemory } from './ZooKeeperInMemory.js';

/** Something that happens to a ZooKeeper in memory, for `ZooKeeperInMemory.play`. */
export type Command = (zk: ZooKeeperInMemory) => void;
