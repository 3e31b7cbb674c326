import type { History } from '../check/History.js';
import type { Reply } from '../check/Replies.js';
import type { Violation } from '../check/Violation.js';

/** Writes one subject of the test, one step after the other. */
export interface Lane {
  /**
   * The znodes of the subject. If there are several, the lane writes all of them together, so they
   * have one history.
   */
  readonly paths: readonly string[];
  step(): Promise<void>;
  /** See `Pen.take`. */
  take(): History;
}

/** A lane that writes several znodes in one transaction. */
export interface SetLane extends Lane {
  /** The replies to its transactions since the last call, and the violations that it has found. */
  transactions(): {
    readonly replies: readonly Reply[];
    readonly violations: readonly Violation[];
  };
}

/** A lane that writes numbers into one znode. */
export interface NodeLane extends Lane {
  readonly path: string;
  /**
   * Writes this many numbers and does not wait for replies in between. Returns the state after the
   * last write.
   */
  burst(count: number): Promise<string>;
}
