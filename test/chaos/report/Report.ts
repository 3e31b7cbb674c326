import type { Replies } from '../check/Replies.js';
import type { Violation } from '../check/Violation.js';

/** A violation, with the number of the round. */
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
   * The number of times that the run had to restart servers. The reason is a defect of ZooKeeper
   * itself, which had stopped the ensemble.
   */
  readonly repairs: number;
  readonly clients: number;
  readonly streams: number;
  /** The number of states that the writer wrote. The number comes from the histories. */
  readonly writes: number;
  /**
   * The replies to transactions. `transactions` counts the transactions of the writer, and `fenced`
   * counts the transactions of the leaders.
   */
  readonly transactions: Replies;
  readonly fenced: Replies;
  /** The number of emissions that were checked. */
  readonly emissions: number;
  /**
   * The time from the last fault of a round until all streams and ephemerals were correct again, in
   * ms.
   */
  readonly settled: { readonly median: number; readonly max: number; readonly limit: number };
  readonly violations: readonly FoundViolation[];
  /**
   * The rounds after which the servers had different data. Different data is a defect of ZooKeeper
   * itself. So `violations` does not contain the violations of these rounds.
   */
  readonly splits: readonly Split[];
}

/** A round after which the servers had different data. */
export interface Split {
  readonly round: number;
  /** The paths whose data differs, with the data of each server. */
  readonly disagreements: readonly string[];
  /**
   * The violations of this round. They may come from the servers and not from rxzk, because each
   * stream reads from one of the differing servers.
   */
  readonly violations: readonly Violation[];
}
