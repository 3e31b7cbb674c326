import type { Transport } from '../../transport/Transport.js';
import { connectMemory } from './connectMemory.js';
import type { Faults } from './faults/Faults.js';
import type { Server } from './Server.js';

/** What one client of a ZooKeeper in memory stands on: no sockets, no binding, virtual time. */
export function memoryTransport(server: Server, faults: Faults): Transport {
  return { name: 'memory', connect: (attempt) => connectMemory(server, faults, attempt) };
}
