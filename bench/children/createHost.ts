import { serveZooKeeper } from '../../src/testing/serveZooKeeper.js';
import type { Host } from './Host.js';
import { takeFootprint } from './takeFootprint.js';

/** Serves a ZooKeeper in memory, until its parent is gone. */
export function createHost(): Host {
  return {
    ready: () => Promise.resolve(),
    open: async () => ({ servers: (await serveZooKeeper()).servers, pid: process.pid }),
    footprint: takeFootprint,
  };
}
