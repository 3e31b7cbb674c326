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
   * How often the run had to restart servers, because a defect of ZooKeeper itself had stopped the
   * ensemble.
   */
  readonly repairs: number;
  readonly clients: number;
  readonly streams: number;
  /** The number of states that the writer wrote, as its histories show. */
  readonly writes: number;
  /**
   * The replies to the transactions of the writer (`transactions`) and of the leaders (`fenced`).
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
   * The rounds after which the servers had different data. This is a defect of ZooKeeper itself, so
   * `violations` does not contain these rounds.
   */
  readonly splits: readonly Split[];
}

/** A round after which the servers had different data. */
export interface Split {
  readonly round: number;
  /** The paths that differ, with the data of each server. */
  readonly disagreements: readonly string[];
  /** The violations of this round. The streams can have read these states from either server. */
  readonly violations: readonly Violation[];
}
