import type { Replies } from '../check/Replies.js';
import type { Violation } from '../check/Violation.js';

/** A violation, and where in the run it was found. */
export interface FoundViolation extends Violation {
  readonly round: number;
}

/** What a run has done and found. */
export interface Report {
  readonly seed: number;
  readonly seconds: number;
  readonly rounds: number;
  /** How often each kind of fault was done. */
  readonly faults: Readonly<Record<string, number>>;
  /** How often the ensemble had to be helped to its feet, a defect of the server. */
  readonly repairs: number;
  readonly clients: number;
  readonly streams: number;
  /** States that were written, by the histories. */
  readonly writes: number;
  /** What clients said of transactions, and of the fenced ones of leaders. */
  readonly transactions: Replies;
  readonly fenced: Replies;
  /** Emissions that were checked. */
  readonly emissions: number;
  /** How long after the last fault of a round everything was right again, in ms. */
  readonly settled: { readonly median: number; readonly max: number; readonly limit: number };
  readonly violations: readonly FoundViolation[];
  /** Rounds after which the servers had different data, a defect of the server; not counted above. */
  readonly splits: readonly Split[];
}

/** A round after which the servers had different data. */
export interface Split {
  readonly round: number;
  /** By path, what each server has. */
  readonly disagreements: readonly string[];
  /** What the streams showed that was not in the history: they can have read it from either side. */
  readonly violations: readonly Violation[];
}
