import type { SessionState } from './SessionState.js';

/**
 * A state of a session, and when it began. The message of the diagnostics channel `rxzk:session`.
 */
export interface StateChange {
  /** Without its `cause`: a change is plain JSON. */
  readonly state: SessionState;
  /** The `cause` of the state as one line of text, if there is one. */
  readonly cause?: string;
  /** In ms of `ZkClient.now`. */
  readonly at: number;
  /** In ms since the epoch, by the wall clock. */
  readonly time: number;
}
