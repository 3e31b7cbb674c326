import type { Faults } from './faults/Faults.js';
import type { Server } from './Server.js';

/** What a client in memory connects to, and how. */
export interface MemoryWorld {
  readonly server: Server;
  readonly faults: Faults;
  /** See `MemoryClientConfig.keepsWatches`. */
  readonly keepsWatches: boolean;
}
