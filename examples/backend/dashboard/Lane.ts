import type { SessionState, Standing } from 'rxzk';
import type { Report } from '../shared/Report.js';

/** A time in which an instance has answered, and nothing has changed. */
export interface Span {
  readonly from: number;
  /** `null` while it lasts. */
  readonly to: number | null;
  readonly session: SessionState['status'];
  /** `null` before it is a candidate. */
  readonly role: Standing['role'] | null;
  /** `null` while it does not lead. */
  readonly token: number | null;
}

/** The present and former knowledge of an instance. */
export interface Lane {
  readonly report: Report | null;
  readonly spans: readonly Span[];
}
