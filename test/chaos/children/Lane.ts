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
  /** What clients said of its transactions, and what was wrong with them, since it was last asked. */
  transactions(): {
    readonly replies: readonly Reply[];
    readonly violations: readonly Violation[];
  };
}

/** A lane that writes numbers into a znode. */
export interface NodeLane extends Lane {
  readonly path: string;
  /** Writes so many numbers without waiting for replies, and gives the state that came of it. */
  burst(count: number): Promise<string>;
}
