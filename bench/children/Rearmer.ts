import type { Footprint } from './Footprint.js';

/** A process with one stream. The stream sets its watch again after each change of a znode. */
export interface Rearmer {
  open(servers: string, path: string): Promise<void>;
  /**
   * Waits for emissions: `count` is their number. Then collects all garbage and measures the
   * memory.
   */
  rearm(count: number): Promise<Memory>;
}

/** The memory of the process when its stream has emitted `emissions` times. */
export interface Memory extends Footprint {
  readonly emissions: number;
}
