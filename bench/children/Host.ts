import type { Footprint } from './Footprint.js';

/** Serves a ZooKeeper in memory. */
export interface Host {
  /** Resolves when its code is loaded. */
  ready(): Promise<void>;
  /** Starts to serve. */
  open(): Promise<{ readonly servers: string; readonly pid: number }>;
  footprint(): Promise<Footprint>;
}
