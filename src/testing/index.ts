// A ZooKeeper in memory, in virtual time
export type { MemoryClientConfig } from './MemoryClientConfig.js';
export { memoryZooKeeper } from './memoryZooKeeper.js';
export type { Command, ZooKeeperInMemory } from './ZooKeeperInMemory.js';

// Commands for the ZooKeeper in memory
export { create } from './create.js';
export { remove } from './remove.js';
export { set } from './set.js';

// The ZooKeeper in memory as a server that listens on a port
export type { ServeConfig, ServeTls } from './serve/ServeConfig.js';
export type { ServedSession, ServedState, ServedZooKeeper } from './serve/ServedZooKeeper.js';
export type { SessionNews } from './serve/SessionNews.js';
export { serveZooKeeper } from './serveZooKeeper.js';
