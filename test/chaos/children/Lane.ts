import type { History } from '../check/History.js';
import type { Reply } from '../check/Replies.js';
import type { Violation } from '../check/Violation.js';

/** Writes one subject of the test. The steps of a lane run one after the other. */
export interface Lane {
  /**
   * The znodes of the subject. If there are several znodes, the lane writes all of them together.
   * So the znodes have one common history.
   */
  readonly paths: readonly string[];
  step(): Promise<void>;
  /** Returns the history, see `Pen.take`. */
  take(): History;
}

/** A lane that writes several znodes in one transaction. */
export interface SetLane extends Lane {
  /**
   * Returns the replies to the lane's transactions since the last call, and the violations that the
   * lane has found.
   */
  transactions(): {
    readonly replies: readonly Reply[];
    readonly violations: readonly Violation[];
  };
}

/** A lane that writes numbers into one znode. */
export interface NodeLane extends Lane {
  readonly path: string;
  /**
   * Writes this number of states, without waiting for replies in between. Returns the state after
   * the last write.
   */
  burst(count: number): Promise<string>;
}
