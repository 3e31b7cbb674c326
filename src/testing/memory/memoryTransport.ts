import type { Transport } from '../../transport/Transport.js';
import { connectMemory } from './connectMemory.js';
import type { MemoryWorld } from './MemoryWorld.js';

/**
 * The transport of one client of a ZooKeeper in memory. The transport uses no sockets and no C
 * binding, and runs in virtual time.
 */
export function memoryTransport(world: MemoryWorld): Transport {
  return { name: 'memory', connect: (attempt) => connectMemory(world, attempt) };
}
