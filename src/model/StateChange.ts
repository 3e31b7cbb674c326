import type { SessionState } from './SessionState.js';

/**
 * A state of a session, and the time when this state began. The client publishes each change on the
 * diagnostics channel `rxzk:session`.
 */
export interface StateChange {
  /**
   * The state without its `cause`. The `cause` is an error, and an error has no useful form in
   * JSON. Without the `cause`, a program can write the change as JSON.
   */
  readonly state: SessionState;
  /** The `cause` of the state as one line of text. Missing if the state has no `cause`. */
  readonly cause?: string;
  /** When the state began, in ms of the client's clock (`ZkClient.now`). */
  readonly at: number;
  /** When the state began, in ms since the epoch, by the wall clock. */
  readonly time: number;
}
