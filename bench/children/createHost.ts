import { serveZooKeeper } from '../../src/testing/serveZooKeeper.js';
import type { Host } from './Host.js';
import { takeFootprint } from './takeFootprint.js';

/**
 * Implements the role {@link Host}. The command `open` starts a server in this process. The server
 * ends when this process ends.
 */
export function createHost(): Host {
  return {
    ready: () => Promise.resolve(),
    open: async () => ({ servers: (await serveZooKeeper()).servers, pid: process.pid }),
    footprint: takeFootprint,
  };
}
