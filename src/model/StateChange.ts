import type { SessionState } from './SessionState.js';

/** A state of a session, and when it came. The message of the diagnostics channel `rxzk:session`. */
export interface StateChange {
  readonly state: SessionState;
  /** In ms of `ZkClient.now`. */
  readonly at: number;
  /** In ms since the epoch, by the wall clock. */
  readonly time: number;
}
