import type { Footprint } from './Footprint.js';

/** One stream, of which the memory is looked at. */
export interface Rearmer {
  open(servers: string, path: string): Promise<void>;
  /** Waits for this number of further emissions, then collects all garbage. */
  rearm(count: number): Promise<Memory>;
}

/** The memory after this number of emissions. */
export interface Memory extends Footprint {
  readonly emissions: number;
}
