import type { Faults } from './faults/Faults.js';
import type { Server } from './Server.js';

/**
 * The server that a client in memory connects to, and the simulated faults of this client and of
 * its connection.
 */
export interface MemoryWorld {
  readonly server: Server;
  readonly faults: Faults;
  /** See `MemoryClientConfig.keepsWatches`. */
  readonly keepsWatches: boolean;
}
