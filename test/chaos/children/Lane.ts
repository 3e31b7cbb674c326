import type { History } from '../check/History.js';
import type { Reply } from '../check/Replies.js';
import type { Violation } from '../check/Violation.js';

/**
 * A lane writes the znodes of one test subject (not an RxJS `Subject`). A test subject is one path,
 * or several paths that the lane always writes in one transaction. The next step of a lane starts
 * only after the previous step of this lane has ended.
 */
export interface Lane {
  /**
   * The paths of the subject. If there are several paths, each step writes all of them in one
   * transaction. So all paths of the subject have the same {@link History}.
   */
  readonly paths: readonly string[];
  step(): Promise<void>;
  /** Returns the history of the subject since the previous call of `take`, see `Pen.take`. */
  take(): History;
}

/** A lane that writes several znodes in one transaction. */
export interface SetLane extends Lane {
  /**
   * Returns the replies and the violations that the lane has recorded since the previous call of
   * `transactions`.
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
   * Sends several write requests together: their number is `count`. No request waits for the reply
   * to the previous request. Returns the state of the znode after these requests.
   */
  burst(count: number): Promise<string>;
}
