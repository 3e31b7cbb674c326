import { serveZooKeeper } from '../../src/testing/serveZooKeeper.js';
import type { Host } from './Host.js';
import { takeFootprint } from './takeFootprint.js';

/** Plays the {@link Host}. The server ends with this process. */
export function createHost(): Host {
  return {
    ready: () => Promise.resolve(),
    open: async () => ({ servers: (await serveZooKeeper()).servers, pid: process.pid }),
    footprint: takeFootprint,
  };
}
