import type { SessionState, Standing } from 'rxzk';
import type { Report } from '../shared/Report.js';

/** A span of time. During this time, the instance replied and its state did not change. */
export interface Span {
  readonly from: number;
  /** The end of the span. `null` if the span has not ended. */
  readonly to: number | null;
  readonly session: SessionState['status'];
  /** The role of the instance in the election. `null` before the instance becomes a candidate. */
  readonly role: Standing['role'] | null;
  /** The token of the term that this instance leads. `null` if the instance does not lead. */
  readonly token: number | null;
}

/** The state of one instance, now and in the past. */
export interface Lane {
  readonly report: Report | null;
  readonly spans: readonly Span[];
}
