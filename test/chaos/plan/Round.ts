import type { Fault } from './Fault.js';

/** One client deletes an ephemeral that it owns, or creates the ephemeral again. */
export interface Toggle {
  /** The time of this action, in ms after the start of the round. */
  readonly at: number;
  /** A number from 0 (included) to 1 that picks the client. */
  readonly pick: number;
}

/**
 * Faults that happen at about the same time. After each round, all streams must show the last
 * states again.
 */
export interface Round {
  readonly faults: readonly Fault[];
  readonly toggles: readonly Toggle[];
}
