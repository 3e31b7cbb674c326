import type { Footprint } from './Footprint.js';

/** A process that runs `serveZooKeeper`, the ZooKeeper server in memory. */
export interface Host {
  /** Resolves when the process has loaded the code of `serveZooKeeper`. */
  ready(): Promise<void>;
  /** Starts the server. */
  open(): Promise<{ readonly servers: string; readonly pid: number }>;
  footprint(): Promise<Footprint>;
}
