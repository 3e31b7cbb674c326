import type { Footprint } from './Footprint.js';

/** A process with one stream. The stream sets its watch again after each change of a znode. */
export interface Rearmer {
  open(servers: string, path: string): Promise<void>;
  /** Waits for `count` further emissions. Then it collects all garbage and measures the memory. */
  rearm(count: number): Promise<Memory>;
}

/** The memory after a number of emissions. */
export interface Memory extends Footprint {
  readonly emissions: number;
}
