import type { Transport } from '../../transport/Transport.js';
import { connectMemory } from './connectMemory.js';
import type { MemoryWorld } from './MemoryWorld.js';

/**
 * The transport of one client of a ZooKeeper in memory. It uses no sockets, no C binding, and
 * virtual time.
 */
export function memoryTransport(world: MemoryWorld): Transport {
  return { name: 'memory', connect: (attempt) => connectMemory(world, attempt) };
}
