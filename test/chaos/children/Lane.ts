import type { History } from '../check/History.js';

/** Writes one subject, one step after the other. */
export interface Lane {
  readonly path: string;
  step(): Promise<void>;
  /** See `Pen.take`. */
  take(): History;
}

/** A lane that writes numbers into a znode. */
export interface NodeLane extends Lane {
  /** Writes so many numbers without waiting for replies, and gives the state that came of it. */
  burst(count: number): Promise<string>;
}
