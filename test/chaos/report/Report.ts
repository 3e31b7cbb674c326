import type { Replies } from '../check/Replies.js';
import type { Violation } from '../check/Violation.js';

/** A violation, with the number of the round where the check found it. */
export interface FoundViolation extends Violation {
  readonly round: number;
}

/** What a run did, and what it found. */
export interface Report {
  readonly seed: number;
  readonly seconds: number;
  readonly rounds: number;
  /** How often each kind of fault happened. */
  readonly faults: Readonly<Record<string, number>>;
  /**
   * How often the run had to restart servers to repair the ensemble. A repair is necessary if a
   * defect of ZooKeeper stops the ensemble.
   */
  readonly repairs: number;
  readonly clients: number;
  readonly streams: number;
  /** The number of states that the writer wrote, counted in the histories. */
  readonly writes: number;
  /**
   * The numbers of replies. `transactions` counts the replies to the writer. `fenced` counts the
   * replies to the leading candidates.
   */
  readonly transactions: Replies;
  readonly fenced: Replies;
  /** The number of emissions that were checked. */
  readonly emissions: number;
  /**
   * How long the streams, ephemerals, watches and the election needed until they were correct, in
   * ms. In each round, this time begins when the writer has stopped.
   */
  readonly settled: { readonly median: number; readonly max: number; readonly limit: number };
  readonly violations: readonly FoundViolation[];
  /**
   * The rounds after which the servers had different data. Such a difference is a defect of
   * ZooKeeper. So the list `violations` of the report leaves out the violations of these rounds.
   */
  readonly splits: readonly Split[];
}

/** A round after which the servers had different data. */
export interface Split {
  readonly round: number;
  /** The paths whose data differs, with the data of each server. */
  readonly disagreements: readonly string[];
  /**
   * The violations of this round. Each stream reads from one of the servers with different data. So
   * the servers may have caused the violations, and not rxzk.
   */
  readonly violations: readonly Violation[];
}
