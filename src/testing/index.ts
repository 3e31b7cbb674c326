// A ZooKeeper in memory, in virtual time
export type { MemoryClientConfig } from './MemoryClientConfig.js';
export { memoryZooKeeper } from './memoryZooKeeper.js';
export type { Command, ZooKeeperInMemory } from './ZooKeeperInMemory.js';

// What may happen to it
export { create } from './create.js';
export { remove } from './remove.js';
export { set } from './set.js';
