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
  /** How often the run restarted servers because a defect of ZooKeeper had stopped the ensemble. */
  readonly repairs: number;
  readonly clients: number;
  readonly streams: number;
  /** How many states the writer wrote. This number comes from the histories. */
  readonly writes: number;
  /** For each kind of reply: how many transactions of the writer have this reply. */
  readonly transactions: Replies;
  /** For each kind of reply: how many transactions of the leading candidates have this reply. */
  readonly fenced: Replies;
  /** The number of emissions that were checked. */
  readonly emissions: number;
  /**
   * Durations in ms. Each round has one duration. The duration begins when the writer stops. It
   * ends when the streams, ephemerals, watches and the election are correct. `median` and `max` are
   * the median and the maximum of the durations of all rounds. `limit` is the time limit.
   */
  readonly settled: { readonly median: number; readonly max: number; readonly limit: number };
  readonly violations: readonly FoundViolation[];
  /**
   * The rounds after which the servers had different data, because of a defect of ZooKeeper. The
   * list `violations` of the report does not contain the violations of these rounds.
   */
  readonly splits: readonly Split[];
}

/** A round after which the servers had different data. */
export interface Split {
  readonly round: number;
  /**
   * The paths whose data differs between the servers. Each text contains such a path and the data
   * that each server has for this path.
   */
  readonly disagreements: readonly string[];
  /**
   * The violations of this round. Perhaps they are no mistakes of rxzk: the servers did not have
   * the same data.
   */
  readonly violations: readonly Violation[];
}
