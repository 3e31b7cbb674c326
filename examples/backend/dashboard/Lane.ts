import type { SessionState, Standing } from 'rxzk';
import type { Report } from '../shared/Report.js';

/** A span of time. During this time, an instance answered and its state did not change. */
export interface Span {
  readonly from: number;
  /** When the span ended. `null` if it still lasts. */
  readonly to: number | null;
  readonly session: SessionState['status'];
  /** The instance's role in the election. `null` before the instance is a candidate. */
  readonly role: Standing['role'] | null;
  /** The token of the leader. `null` if the instance does not lead. */
  readonly token: number | null;
}

/** The state of one instance, now and in the past. */
export interface Lane {
  readonly report: Report | null;
  readonly spans: readonly Span[];
}
