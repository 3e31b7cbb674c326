import type { Replies } from '../check/Replies.js';
import type { Violation } from '../check/Violation.js';

/** A violation, with its place in the run. */
export interface FoundViolation extends Violation {
  readonly round: number;
}

/** The actions and findings of a run. */
export interface Report {
  readonly seed: number;
  readonly seconds: number;
  readonly rounds: number;
  /** How often each kind of fault was done. */
  readonly faults: Readonly<Record<string, number>>;
  /** How often the run had to restart servers of the ensemble, a defect of the server. */
  readonly repairs: number;
  readonly clients: number;
  readonly streams: number;
  /** States that were written, by the histories. */
  readonly writes: number;
  /** The clients' reports about transactions, and about the fenced ones of leaders. */
  readonly transactions: Replies;
  readonly fenced: Replies;
  /** Emissions that were checked. */
  readonly emissions: number;
  /** The time from the last fault of a round until everything was right again, in ms. */
  readonly settled: { readonly median: number; readonly max: number; readonly limit: number };
  readonly violations: readonly FoundViolation[];
  /** Rounds after which the servers had different data, a defect of the server; not counted above. */
  readonly splits: readonly Split[];
}

/** A round after which the servers had different data. */
export interface Split {
  readonly round: number;
  /** The data of each server, by path. */
  readonly disagreements: readonly string[];
  /** Emissions of the streams that were not in the history: they can have read them from either side. */
  readonly violations: readonly Violation[];
}
