import type { History } from '../check/History.js';
import type { Reply } from '../check/Replies.js';
import type { Violation } from '../check/Violation.js';

/** Writes one subject, one step after the other. */
export interface Lane {
  /** More than one have one history: they are written together. */
  readonly paths: readonly string[];
  step(): Promise<void>;
  /** See `Pen.take`. */
  take(): History;
}

/** A lane of transactions. */
export interface SetLane extends Lane {
  /** The clients' reports about its transactions, and their faults, since the last call. */
  transactions(): {
    readonly replies: readonly Reply[];
    readonly violations: readonly Violation[];
  };
}

/** A lane that writes numbers into a znode. */
export interface NodeLane extends Lane {
  readonly path: string;
  /** Writes this number of numbers without waiting for replies, and returns the resulting state. */
  burst(count: number): Promise<string>;
}
